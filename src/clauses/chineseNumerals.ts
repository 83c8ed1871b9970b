const DIGITS = '零一二三四五六七八九'
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 一百二十 → 120, 十 → 10, 二〇 → 20; undefined when it is no numeral. */
export function fromChineseNumeral(numeral: string): number | undefined {
  const plain = numeral.replace(/[〇○]/g, '零').replaceAll('两', '二')
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain)) return undefined
  if (!/[十百千]/.test(plain)) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''))

  let total = 0
  let digit: number | undefined
  for (const sign of plain) {
    const unit = UNITS[sign]
    if (unit === undefined) digit = DIGITS.indexOf(sign)
    else {
      total += (digit || 1) * unit
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}

/** 120 → 一百二十, 10 → 十, 105 → 一百零五; numbers outside 1 to 9999 stay in figures. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value)
  const places = [...String(value)].map(Number)
  const units = ['', '十', '百', '千']
  return places
    .map((digit, index) => (digit === 0 ? '零' : `${DIGITS[digit]}${units[places.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十')
}
