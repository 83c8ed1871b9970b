import type { NumberKind } from './readNumber'

export type HeadingSplit = { heading: string; text: string; unsure: boolean }

/** In characters, the stop included. No heading of the pilot zone's plan of 2025 is longer than twenty. */
const SURE_SENTENCE = 20
const POSSIBLE_SENTENCE = 30
const LONGEST_LINE = 40
const LONGEST_LABEL = 12
const LONGEST_UNNUMBERED = 24
const LONGEST_DIVISION = 60

const STOP = /[。！？][”’」』）)]*/
const PAUSE = /[，,；;：:]/
const ENUMERATED = /^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，,])/
const LABEL = new RegExp(`^[\\p{Script=Han}“”《》（）、]{2,${LONGEST_LABEL}}[：:]`, 'u')

const asText = (text: string): HeadingSplit => ({ heading: '', text, unsure: false })

const cut = (whole: string, length: number, unsure: boolean): HeadingSplit => ({
  heading: whole.slice(0, length),
  text: whole.slice(length).trimStart(),
  unsure,
})

/** Length of the first sentence with its stop; 0 when none ends within the length of a possible heading. */
const firstSentence = (text: string): number => {
  const stop = STOP.exec(text.slice(0, LONGEST_DIVISION))
  return stop ? stop.index + stop[0].length : 0
}

const splitArticle = (rest: string, followedByText: boolean): HeadingSplit => {
  const named = /^(?:【[^】]{1,30}】|[（(][^）)]{1,20}[）)](?=\s))/.exec(rest)
  if (named) return cut(rest, named[0].length, false)
  const isName = rest.length <= SURE_SENTENCE && !STOP.test(rest) && !PAUSE.test(rest)
  return isName && followedByText ? cut(rest, rest.length, true) : asText(rest)
}

const splitLine = (rest: string, isSection: boolean, followedByText: boolean): HeadingSplit => {
  const endsInColon = /[：:]$/.test(rest)
  if (/[；;，,]$/.test(rest) || rest.length > (endsInColon ? LONGEST_LABEL : LONGEST_LINE))
    return asText(rest)
  return cut(rest, rest.length, PAUSE.test(rest.slice(0, -1)) || !(isSection || followedByText))
}

const splitSentence = (rest: string, length: number, followedByText: boolean): HeadingSplit => {
  if (length > POSSIBLE_SENTENCE) return asText(rest)
  const isWhole = length === rest.length
  const plain = length <= SURE_SENTENCE && !PAUSE.test(rest.slice(0, length))
  return cut(rest, length, !plain || (isWhole && !followedByText))
}

/**
 * Divides what follows a number into heading and text, by length, punctuation and position; `unsure` when a
 * person should look.
 *
 * @param rest the paragraph without its number
 * @param kind kind of the number
 * @param inArticle whether the clause stands under a 条, where items are text and have no headings
 * @param followedByText whether an unnumbered paragraph or a deeper clause comes next
 * @param inList whether the clause before it in the same list ended with a semicolon
 */
export function splitHeading({
  rest,
  kind,
  inArticle,
  followedByText,
  inList,
}: {
  rest: string
  kind: NumberKind
  inArticle: boolean
  followedByText: boolean
  inList: boolean
}): HeadingSplit {
  if (kind === 'article') return splitArticle(rest, followedByText)
  if (inArticle || inList || rest === '') return asText(rest)

  const sentence = firstSentence(rest)
  const isDivision = kind === 'annex' || kind === 'part' || kind === 'chapter' || kind === 'section'
  if (isDivision && sentence === 0 && rest.length <= LONGEST_DIVISION) return cut(rest, rest.length, false)

  const label = LABEL.exec(rest)
  if (label && label[0].length < rest.length) return cut(rest, label[0].length, true)
  return sentence === 0
    ? splitLine(rest, kind === 'cn', followedByText)
    : splitSentence(rest, sentence, followedByText)
}

/**
 * Divides an unnumbered paragraph that opens with a sub-heading: a short sentence before a longer text
 * (`健全服务网络。在各市县…`), a label (`启动时间：2025年。`), or a short sentence or line of its own.
 *
 * @param paragraph one unnumbered paragraph
 * @param followedByText whether another unnumbered paragraph comes next
 * @returns undefined for an ordinary paragraph
 */
export function splitSubHeading(paragraph: string, followedByText: boolean): HeadingSplit | undefined {
  if (ENUMERATED.test(paragraph)) return undefined
  const label = LABEL.exec(paragraph)
  if (label && label[0].length < paragraph.length) return cut(paragraph, label[0].length, true)

  const sentence = firstSentence(paragraph) || Math.min(paragraph.length, LONGEST_DIVISION)
  if (sentence > LONGEST_UNNUMBERED || PAUSE.test(paragraph.slice(0, sentence))) return undefined
  const isWhole = sentence === paragraph.length
  const opensText = isWhole ? followedByText : paragraph.length >= sentence * 2
  return opensText ? cut(paragraph, sentence, true) : undefined
}
