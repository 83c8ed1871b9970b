/** A part of a text: UTF-16 offsets, `end` behind the last unit. */
export type Passage = { start: number; end: number }

/** Most passages of one text. */
export const MAX_PASSAGES = 150

const WRITTEN = /^\d{1,6}-\d{1,6}(?:,\d{1,6}-\d{1,6})*$/

const isLowSurrogate = (text: string, offset: number) => {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff
}

const fits = (text: string, { start, end }: Passage, before: Passage | undefined): boolean =>
  start < end &&
  end <= text.length &&
  start >= (before?.end ?? 0) &&
  !isLowSurrogate(text, start) &&
  !isLowSurrogate(text, end)

/**
 * Reads passages written `start-end,start-end` of a text.
 *
 * @returns undefined unless every one lies in the text, in order, none over another, none through a character.
 */
export const readPassages = (written: string, text: string): Passage[] | undefined => {
  if (!WRITTEN.test(written)) return undefined
  const passages = written.split(',').map((pair): Passage => {
    const [start = 0, end = 0] = pair.split('-').map(Number)
    return { start, end }
  })
  const areFit =
    passages.length <= MAX_PASSAGES &&
    passages.every((passage, index) => fits(text, passage, passages[index - 1]))
  return areFit ? passages : undefined
}

export const writePassages = (passages: readonly Passage[]): string =>
  passages.map(({ start, end }) => `${start}-${end}`).join(',')

/** Adds a passage; those it touches become one with it. */
export const addPassage = (passages: readonly Passage[], added: Passage): Passage[] => {
  const touches = ({ start, end }: Passage) => start <= added.end && added.start <= end
  const touched = [added, ...passages.filter(touches)]
  const joined = {
    start: Math.min(...touched.map(({ start }) => start)),
    end: Math.max(...touched.map(({ end }) => end)),
  }
  return [...passages.filter((passage) => !touches(passage)), joined].sort((a, b) => a.start - b.start)
}

const LENGTHS: readonly [upTo: number, blocks: number][] = [
  [4, 2],
  [12, 4],
  [24, 6],
]

/** Black blocks that tell short from long, and not how long. */
const blocksFor = (length: number): string => '█'.repeat(LENGTHS.find(([upTo]) => length <= upTo)?.[1] ?? 8)

/** The text with the passages blacked out. */
export const blackOut = (text: string, passages: readonly Passage[]): string => {
  let from = 0
  const parts = passages.map(({ start, end }) => {
    const part = text.slice(from, start) + blocksFor(end - start)
    from = end
    return part
  })
  return parts.join('') + text.slice(from)
}
