import type { ShownMark, ShownPassage } from '../../moderation/rules/showHits'

/** A stretch of a text with the marks that cover all of it: marks may overlap. */
export type Segment = { start: number; text: string; marks: ShownMark[] }

export const segmentsOf = ({ text, marks }: Pick<ShownPassage, 'text' | 'marks'>): Segment[] => {
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])
  const sorted = [...cuts].sort((one, other) => one - other)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length
    const covering = marks.filter((mark) => mark.start <= start && end <= mark.end)
    return { start, text: text.slice(start, end), marks: covering }
  })
}

/** Around the marks, what is needed to read them: a passage may be a page long. */
const AROUND = 120

/** A text's part from a little before its first mark to a little behind its last, offsets moved along. */
export const excerptOf = ({ text, marks }: Pick<ShownPassage, 'text' | 'marks'>) => {
  const first = Math.min(...marks.map(({ start }) => start))
  const last = Math.max(...marks.map(({ end }) => end))
  const from = first > AROUND * 2 ? first - AROUND : 0
  const to = text.length - last > AROUND * 2 ? last + AROUND : text.length
  const moved = marks.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }))
  return { text: text.slice(from, to), marks: moved, isCutBefore: from > 0, isCutAfter: to < text.length }
}
