import type { ClauseProfile } from './clauseProfile'
import { shareFoundIn } from './clauseProfile'

/** So much of a part stands in the whole, and it is no mere phrase. */
const PART = 0.6
const SHORTEST_PART = 6

/** A clause of one text whose words stand in several clauses of the other. */
export type Gathering = { whole: ClauseProfile; parts: ClauseProfile[] }

type Options = {
  /** Clauses without a match. */
  parts: readonly ClauseProfile[]
  /** Clauses of the other text a part may come from, the likeliest first. */
  wholesFor: (part: ClauseProfile) => readonly ClauseProfile[]
  /** The part a whole is already matched to. */
  firstPartOf: (whole: ClauseProfile) => ClauseProfile | undefined
}

/**
 * What was split, going from the later text back to the earlier one; what was merged, going forward. A part counts only
 * for words of the whole that no other part already accounts for.
 */
export const gatherParts = ({ parts, wholesFor, firstPartOf }: Options): Gathering[] => {
  const found = new Map<ClauseProfile, ClauseProfile[]>()
  for (const part of parts) {
    if (part.size < SHORTEST_PART) continue
    for (const whole of wholesFor(part)) {
      const first = firstPartOf(whole)
      const known = found.get(whole) ?? (first ? [first] : [])
      if (shareFoundIn(part, whole, known) < PART) continue
      found.set(whole, [...known, part])
      break
    }
  }
  return [...found]
    .filter(([, gathered]) => gathered.length >= 2)
    .map(([whole, gathered]) => ({ whole, parts: gathered.sort((a, b) => a.index - b.index) }))
}

/** How much of the whole its parts account for, 0..1. */
export const coverage = ({ whole, parts }: Gathering): number =>
  Math.min(1, parts.reduce((sum, part) => sum + part.size * shareFoundIn(part, whole, []), 0) / whole.size)
