import { comparableText } from '../similarity/comparableText'

const pairsIn = (text: string): Set<string> => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2))
  return pairs
}

/** What a point is known by: its title, detail and some comments that carry it. */
export type PointVocabulary = { point: string; texts: readonly string[] }

export type Affinity = {
  point: string
  /** Share of the comment's pairs of characters that the point has too and that tell points apart: 0 to 1. */
  score: number
  /** The longest stretches the two have in common. */
  words: string[]
}

const MOST_WORDS = 3

/** Stretches of the text all of whose neighbouring pairs are shared, longest first. */
const stretchesOf = (text: string, shared: ReadonlySet<string>): string[] => {
  const stretches: string[] = []
  let start = -1
  for (let at = 0; at < text.length; at += 1) {
    const isShared = shared.has(text.slice(at, at + 2))
    if (isShared && start < 0) start = at
    if (!isShared && start >= 0) {
      stretches.push(text.slice(start, at + 1))
      start = -1
    }
  }
  return [...new Set(stretches)].sort((one, other) => other.length - one.length).slice(0, MOST_WORDS)
}

/**
 * How much a comment has in common with each of several points, by pairs of characters (Chinese has no spaces). What
 * stands in the clause itself, or in most of the points, says nothing about which of them is meant.
 *
 * @param clause text of the clause they are all about; empty for the whole draft.
 */
export const findAffinities = (
  comment: string,
  points: readonly PointVocabulary[],
  clause: string,
): Affinity[] => {
  const text = comparableText(comment)
  const own = pairsIn(text)
  const quoted = pairsIn(comparableText(clause))
  const known = points.map(({ point, texts }) => ({
    point,
    pairs: pairsIn(comparableText(texts.join('\n'))),
  }))
  const common = (pair: string) => known.filter(({ pairs }) => pairs.has(pair)).length
  const telling = [...own].filter(
    (pair) => !quoted.has(pair) && common(pair) <= Math.max(1, known.length / 2),
  )
  return known.map(({ point, pairs }) => {
    const shared = new Set(telling.filter((pair) => pairs.has(pair)))
    return { point, score: own.size === 0 ? 0 : shared.size / own.size, words: stretchesOf(text, shared) }
  })
}
