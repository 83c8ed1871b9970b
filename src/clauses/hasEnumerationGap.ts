import { fromChineseNumeral } from './chineseNumerals'

const MARKS = [
  /(?:^|[。；：，、！？;:,\s])([一二三四五六七八九十]{1,3})是/g,
  /(?:^|[。；：！？;:\s])第([一二三四五六七八九十]{1,3})[，,]/g,
]

/** Whether an enumeration inside a text (一是…二是…四是, or 第一，…第三，) leaves out or repeats a number. */
export function hasEnumerationGap(text: string): boolean {
  return MARKS.some((mark) => {
    let last = 0
    for (const [, numeral = ''] of text.matchAll(mark)) {
      const value = fromChineseNumeral(numeral)
      if (value !== 1 && value !== last + 1) return true
      last = value
    }
    return false
  })
}
