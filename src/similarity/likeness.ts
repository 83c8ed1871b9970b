import { eachGram } from './grams'
import { PAIR, SKETCH_BYTES } from './signature'

/** Distinct pairs of a comparable text, hashed and in ascending order. */
export type Pairs = Uint32Array

/** Of so few characters, only the same text is the same opinion: 同意 and 不同意 share most of theirs. */
export const SHORTEST_COMPARED = 12

/** From this length on a text is told by what it shares; below, one changed word can be another demand. */
const LONG = 60

const LONG_LIKENESS = 0.4
const SHORT_LIKENESS = 0.72

/** So far an estimate may lie below the truth, three standard deviations, before the texts are not even read. */
const MARGIN = 0.18

/** @param text comparable text */
export const pairsOf = (text: string): Pairs => {
  const all = new Uint32Array(Math.max(0, text.length - PAIR + 1))
  let count = 0
  eachGram(text, PAIR, (hash) => {
    all[count] = hash
    count += 1
  })
  all.sort()
  return all.filter((hash, index) => index === 0 || hash !== all[index - 1])
}

/** Share of common pairs in all pairs of two texts (Jaccard): 0 nothing, 1 the same pairs. */
export const likeness = (one: Pairs, other: Pairs): number => {
  let common = 0
  for (let left = 0, right = 0; left < one.length && right < other.length;) {
    const difference = one[left]! - other[right]!
    if (difference === 0) common += 1
    if (difference <= 0) left += 1
    if (difference >= 0) right += 1
  }
  const all = one.length + other.length - common
  return all === 0 ? 0 : common / all
}

/** The likeness of two texts as far as their sketches tell: places where both have the same, of those either has. */
export const estimateLikeness = (one: Uint8Array, other: Uint8Array): number => {
  let equal = 0
  let filled = 0
  for (let place = 0; place < SKETCH_BYTES; place += 1) {
    if (one[place] === 0 && other[place] === 0) continue
    filled += 1
    if (one[place] === other[place]) equal += 1
  }
  return filled === 0 ? 0 : equal / filled
}

/**
 * How alike two texts must be to belong together, by the length of the shorter. With 0.4, 57 % of the pairs of two
 * texts of equal length agree.
 */
export const likenessNeeded = (length: number): number => {
  if (length >= LONG) return LONG_LIKENESS
  if (length < SHORTEST_COMPARED) return 1
  const short = (LONG - length) / (LONG - SHORTEST_COMPARED)
  return LONG_LIKENESS + short * (SHORT_LIKENESS - LONG_LIKENESS)
}

/** Whether two texts may be alike enough, judged by their sketches alone; no true pair is lost but by rare bad luck. */
export const mayBeAlike = (one: Uint8Array, other: Uint8Array, needed: number): boolean =>
  estimateLikeness(one, other) >= needed - MARGIN
