import type { Clause } from './clause'
import type { MappingKind, MappingRow } from './clauseMapping'
import { likeness, profilesOf } from './clauseProfile'
import type { ClauseProfile } from './clauseProfile'
import { mapClauses } from './mapClauses'

type Texts = { earlier: readonly Clause[]; later: readonly Clause[] }

/** What a person says of a clause: where it stands in the later text, or that an added one is new (`from` null). */
export type Correction = { from: string | null; to: readonly string[]; by: string }

type Profiles = { earlier: ReadonlyMap<string, ClauseProfile>; later: ReadonlyMap<string, ClauseProfile> }

const byAnchor = (clauses: readonly Clause[]) =>
  new Map(profilesOf(clauses).map((profile) => [profile.anchor, profile]))

const kindOf = (row: MappingRow, isShared: boolean, { earlier, later }: Profiles): MappingKind => {
  if (row.to.length === 0) return 'deleted'
  if (row.to.length > 1) return 'split'
  if (isShared) return 'merged'
  const from = earlier.get(row.from ?? '')
  const to = later.get(row.to[0] ?? '')
  if (from?.place !== to?.place) return 'moved'
  return from?.words === to?.words ? 'kept' : 'changed'
}

const scoreOf = ({ from, to }: Pick<MappingRow, 'from' | 'to'>, { earlier, later }: Profiles): number => {
  const whole = earlier.get(from ?? '')
  const scores = to.flatMap((anchor) => {
    const part = later.get(anchor)
    return whole && part ? [likeness(whole, part)] : []
  })
  return Math.round(Math.max(0, ...scores) * 1000) / 1000
}

/** The kinds follow from where the clauses stand; later clauses that nothing leads to are new. */
const settle = (rows: readonly MappingRow[], { earlier, later }: Texts, profiles: Profiles): MappingRow[] => {
  const added = new Map(rows.filter(({ from }) => from === null).map((row) => [row.to[0], row]))
  const mapped = rows.filter(({ from }) => from !== null)
  const reached = new Map<string, number>()
  mapped.forEach(({ to }) => to.forEach((anchor) => reached.set(anchor, (reached.get(anchor) ?? 0) + 1)))
  const order = new Map(earlier.map(({ anchor }, index) => [anchor, index]))
  return [
    ...mapped
      .map((row) => ({
        ...row,
        kind: kindOf(
          row,
          row.to.some((anchor) => (reached.get(anchor) ?? 0) > 1),
          profiles,
        ),
      }))
      .sort((a, b) => (order.get(a.from ?? '') ?? 0) - (order.get(b.from ?? '') ?? 0)),
    ...later
      .filter(({ anchor }) => !reached.has(anchor))
      .map(
        ({ anchor }): MappingRow =>
          added.get(anchor) ?? {
            from: null,
            to: [anchor],
            kind: 'added',
            score: 0,
            isSure: false,
            confirmedBy: null,
          },
      ),
  ]
}

/** The mapping with one row as a person said; kinds and added clauses follow from it. */
export const correctMapping = (
  rows: readonly MappingRow[],
  correction: Correction,
  texts: Texts,
): MappingRow[] => {
  const profiles = { earlier: byAnchor(texts.earlier), later: byAnchor(texts.later) }
  const asked = new Set(correction.to)
  const to = texts.later.map(({ anchor }) => anchor).filter((anchor) => asked.has(anchor))
  const isMeant = (row: MappingRow) =>
    row.from === correction.from && (row.from !== null || row.to[0] === to[0])
  const corrected = rows.map((row) =>
    isMeant(row)
      ? {
          ...row,
          to,
          score: scoreOf({ from: row.from, to }, profiles),
          isSure: true,
          confirmedBy: correction.by,
        }
      : row,
  )
  return settle(corrected, texts, profiles)
}

const names = (clauses: readonly Clause[]) => new Set(clauses.map(({ anchor }) => anchor))

/** Whether both texts have the clauses a correction speaks of, and an added clause is one. */
export const isPossible = (
  rows: readonly MappingRow[],
  { from, to }: Pick<Correction, 'from' | 'to'>,
  { earlier, later }: Texts,
): boolean => {
  const known = names(later)
  if (to.some((anchor) => !known.has(anchor))) return false
  if (from !== null) return names(earlier).has(from)
  return to.length === 1 && rows.some((row) => row.from === null && row.to[0] === to[0])
}

/** Compares two texts anew; what people confirmed stays, as far as the clauses it speaks of are still there. */
export const remap = (known: readonly MappingRow[], texts: Texts): MappingRow[] =>
  known
    .flatMap(({ from, to, confirmedBy }) => (confirmedBy === null ? [] : [{ from, to, by: confirmedBy }]))
    .reduce<MappingRow[]>(
      (rows, correction) =>
        isPossible(rows, correction, texts) ? correctMapping(rows, correction, texts) : rows,
      mapClauses(texts.earlier, texts.later),
    )
