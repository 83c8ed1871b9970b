import { foldForSearch } from '../text/normalise'
import type { Clause } from './clause'

/** A clause as it is compared: where it stands and what it says, its number left out. */
export type ClauseProfile = {
  anchor: string
  index: number
  /** Numbers from the top to the clause; an unnumbered one by its order among its unnumbered neighbours. */
  place: string
  /** Heading and text, folded. */
  words: string
  /** Pairs of neighbouring characters and how often each occurs. */
  pairs: ReadonlyMap<string, number>
  /** Pairs in all. */
  size: number
}

type Pairs = ReadonlyMap<string, number>

const pairsOf = (words: string): Map<string, number> => {
  const characters = [...words]
  const pairs = new Map<string, number>()
  const count = (pair: string) => pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  if (characters.length === 1) count(words)
  for (let at = 1; at < characters.length; at += 1) count(`${characters[at - 1]}${characters[at]}`)
  return pairs
}

const sizeOf = (pairs: Pairs) => [...pairs.values()].reduce((sum, count) => sum + count, 0)

export const profilesOf = (clauses: readonly Clause[]): ClauseProfile[] => {
  const places = new Map<string, string>()
  const unnumbered = new Map<string, number>()
  return clauses.map(({ anchor, parent, number, heading, text }, index) => {
    const above = parent === null ? '' : (places.get(parent) ?? '')
    const order = unnumbered.get(above) ?? 0
    if (number === '') unnumbered.set(above, order + 1)
    const place = `${above}/${number === '' ? `#${order}` : foldForSearch(number)}`
    places.set(anchor, place)
    const words = foldForSearch(`${heading}${text}`).replaceAll(' ', '')
    const pairs = pairsOf(words)
    return { anchor, index, place, words, pairs, size: sizeOf(pairs) }
  })
}

const sharedPairs = (a: Pairs, b: Pairs): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const [pair, count] of small) shared += Math.min(count, large.get(pair) ?? 0)
  return shared
}

/** Likeness of two clauses' words, 0..1: Dice's coefficient over their pairs; two empty ones are alike. */
export const likeness = (a: ClauseProfile, b: ClauseProfile): number =>
  a.size + b.size === 0 ? 1 : (2 * sharedPairs(a.pairs, b.pairs)) / (a.size + b.size)

/**
 * How much of a part is found in a whole, 0..1, in that of the whole which the others do not already account for.
 */
export const shareFoundIn = (
  part: ClauseProfile,
  whole: ClauseProfile,
  others: readonly ClauseProfile[],
): number => {
  if (part.size === 0) return 0
  const rest = new Map(whole.pairs)
  for (const other of others) {
    for (const [pair, count] of other.pairs) {
      const left = rest.get(pair)
      if (left !== undefined) rest.set(pair, Math.max(0, left - count))
    }
  }
  return sharedPairs(part.pairs, rest) / part.size
}
