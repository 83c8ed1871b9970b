import type { ClauseProfile } from './clauseProfile'
import type { Pairing } from './likelyPairs'
import { groupBy, likelyPairs } from './likelyPairs'

/** From here on two texts are the same clause, reworded; in the same place a little less is enough. */
const ALIKE = 0.5
const ALIKE_IN_PLACE = 0.3

/** What standing in the same place is worth when several clauses are alike. */
const PLACE_BONUS = 0.15

/** A second choice nearer than this to the first makes the first unsure. */
const RIVAL = 0.1

export type Match = Pairing & { isUnambiguous: boolean }

/** The clauses of two texts that are one and the same, each in one match at most. */
export type Matches = {
  byFrom: ReadonlyMap<ClauseProfile, Match>
  byTo: ReadonlyMap<ClauseProfile, Match>
}

class Matching implements Matches {
  readonly byFrom = new Map<ClauseProfile, Match>()
  readonly byTo = new Map<ClauseProfile, Match>()

  isFree({ from, to }: Pairing): boolean {
    return !this.byFrom.has(from) && !this.byTo.has(to)
  }

  add(match: Match): void {
    this.byFrom.set(match.from, match)
    this.byTo.set(match.to, match)
  }
}

const isInPlace = ({ from, to }: Pairing) => from.place === to.place

/** The same words: first in the same place, then in document order. An empty clause is known by its place alone. */
const matchSameWords = (
  matching: Matching,
  earlier: readonly ClauseProfile[],
  later: readonly ClauseProfile[],
): void => {
  const laterByWords = groupBy(later, ({ words }) => words)
  for (const [words, group] of groupBy(earlier, (one) => one.words)) {
    const others = laterByWords.get(words) ?? []
    const byPlace = new Map(others.map((to) => [to.place, to]))
    for (const from of group) {
      const to = byPlace.get(from.place)
      const pairing = to && { from, to, likeness: 1, isUnambiguous: true }
      if (pairing && matching.isFree(pairing)) matching.add(pairing)
    }
    if (words === '') continue
    const left = group.filter((from) => !matching.byFrom.has(from))
    const open = others.filter((to) => !matching.byTo.has(to))
    const isUnambiguous = group.length === others.length
    left.forEach((from, order) => {
      const to = open[order]
      if (to) matching.add({ from, to, likeness: 1, isUnambiguous })
    })
  }
}

const rank = (pairing: Pairing) => pairing.likeness + (isInPlace(pairing) ? PLACE_BONUS : 0)

const byRank = (a: Pairing, b: Pairing) =>
  rank(b) - rank(a) || a.from.index - b.from.index || a.to.index - b.to.index

/** Reworded clauses: the best pair first; equal ones in document order, so that the same texts always map alike. */
const matchAlike = (matching: Matching, pairings: readonly Pairing[]): void => {
  const ranked = [...pairings].sort(byRank)
  const ofFrom = groupBy(ranked, ({ from }) => from)
  const ofTo = groupBy(ranked, ({ to }) => to)
  for (const pairing of ranked) {
    if (!matching.isFree(pairing)) continue
    if (pairing.likeness < (isInPlace(pairing) ? ALIKE_IN_PLACE : ALIKE)) continue
    const others = [...(ofFrom.get(pairing.from) ?? []), ...(ofTo.get(pairing.to) ?? [])]
    const hasRival = others.some((other) => other !== pairing && rank(pairing) - rank(other) < RIVAL)
    matching.add({ ...pairing, isUnambiguous: !hasRival })
  }
}

/** Finds each earlier clause in the later text, word for word or reworded; what has no match is gone or new. */
export const matchClauses = (earlier: readonly ClauseProfile[], later: readonly ClauseProfile[]): Matches => {
  const matching = new Matching()
  matchSameWords(matching, earlier, later)
  matchAlike(
    matching,
    likelyPairs(
      earlier.filter((one) => !matching.byFrom.has(one)),
      later.filter((one) => !matching.byTo.has(one)),
    ),
  )
  return matching
}
