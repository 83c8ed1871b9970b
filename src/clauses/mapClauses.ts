import type { Clause } from './clause'
import type { MappingRow } from './clauseMapping'
import { profilesOf } from './clauseProfile'
import type { ClauseProfile } from './clauseProfile'
import { coverage, gatherParts } from './gatherParts'
import { groupBy, likelyPairs } from './likelyPairs'
import { matchClauses } from './matchClauses'
import type { Match, Matches } from './matchClauses'

/** From here on nobody need look: reworded in its place, or reworded and moved. */
const SURE_IN_PLACE = 0.7
const SURE_ELSEWHERE = 0.85

/** Below this a clause resembles nothing: it is certainly gone, or new. */
const UNLIKE = 0.25

const round = (score: number) => Math.round(score * 1000) / 1000

const row = (fields: Omit<MappingRow, 'confirmedBy'>): MappingRow => ({
  ...fields,
  score: round(fields.score),
  confirmedBy: null,
})

const rowOfMatch = ({ from, to, likeness, isUnambiguous }: Match): MappingRow => {
  const stays = from.place === to.place
  return row({
    from: from.anchor,
    to: [to.anchor],
    kind: !stays ? 'moved' : from.words === to.words ? 'kept' : 'changed',
    score: likeness,
    isSure: isUnambiguous && likeness >= (stays ? SURE_IN_PLACE : SURE_ELSEWHERE),
  })
}

/** For clauses without a match, those of the other text in order of likeness. */
const neighbours = (lone: readonly ClauseProfile[], others: readonly ClauseProfile[]) => {
  const pairs = likelyPairs(lone, others).sort((a, b) => b.likeness - a.likeness)
  const around = groupBy(pairs, ({ from }) => from)
  return {
    of: (one: ClauseProfile) => (around.get(one) ?? []).map(({ to }) => to),
    nearest: (one: ClauseProfile) => around.get(one)?.[0]?.likeness ?? 0,
  }
}

type Texts = { earlier: readonly ClauseProfile[]; later: readonly ClauseProfile[]; matches: Matches }

/** Rows of the clauses that did not simply stay one clause, and the later clauses they lead to. */
const mapTheRest = ({ earlier, later, matches: { byFrom, byTo } }: Texts) => {
  const gone = earlier.filter((one) => !byFrom.has(one))
  const fresh = later.filter((one) => !byTo.has(one))
  const aroundGone = neighbours(gone, later)
  const aroundFresh = neighbours(fresh, earlier)
  const splits = gatherParts({
    parts: fresh,
    wholesFor: aroundFresh.of,
    firstPartOf: (whole) => byFrom.get(whole)?.to,
  })
  const inSplit = new Set(splits.flatMap(({ whole, parts }) => [whole, ...parts]))
  const merges = gatherParts({
    parts: gone.filter((one) => !inSplit.has(one)),
    wholesFor: (part) => aroundGone.of(part).filter((whole) => !inSplit.has(whole)),
    firstPartOf: (whole) => byTo.get(whole)?.from,
  })
  const rows = new Map<ClauseProfile, MappingRow>()
  for (const one of gone) {
    const score = aroundGone.nearest(one)
    rows.set(one, row({ from: one.anchor, to: [], kind: 'deleted', score, isSure: score < UNLIKE }))
  }
  for (const split of splits) {
    const { whole, parts } = split
    const to = parts.map(({ anchor }) => anchor)
    rows.set(whole, row({ from: whole.anchor, to, kind: 'split', score: coverage(split), isSure: false }))
  }
  for (const merge of merges) {
    const to = [merge.whole.anchor]
    const score = coverage(merge)
    for (const part of merge.parts) {
      rows.set(part, row({ from: part.anchor, to, kind: 'merged', score, isSure: false }))
    }
  }
  const reached = new Set(merges.map(({ whole }) => whole))
  const added = fresh
    .filter((one) => !inSplit.has(one) && !reached.has(one))
    .map((one) => {
      const score = aroundFresh.nearest(one)
      return row({ from: null, to: [one.anchor], kind: 'added', score, isSure: score < UNLIKE })
    })
  return { rows, added }
}

/**
 * Where each clause of an earlier text stands in a later one: kept (same place, same words), changed (same place, other
 * words), moved (another place), merged (several became one), split (one became several), deleted, or added. Places are
 * the numbers as printed, from the top; words are compared by pairs of characters. The same texts always map alike.
 *
 * @returns one row for each earlier clause in the order of the earlier text, then one for each added clause
 */
export const mapClauses = (earlierText: readonly Clause[], laterText: readonly Clause[]): MappingRow[] => {
  const earlier = profilesOf(earlierText)
  const later = profilesOf(laterText)
  const matches = matchClauses(earlier, later)
  const { rows, added } = mapTheRest({ earlier, later, matches })
  const mapped = earlier.flatMap((one) => {
    const found = matches.byFrom.get(one)
    return rows.get(one) ?? (found ? [rowOfMatch(found)] : [])
  })
  return [...mapped, ...added]
}
