import { diffChars } from 'diff'

import type { Clause } from '../../clauses/clause'
import type { MappingKind, MappingRow } from '../../clauses/clauseMapping'
import { printedClause } from '../../clauses/printedClause'
import { clausePlace } from '../../clauses/clausePlace'

/** A run of characters that both texts have, or only the earlier (`gone`) or the later (`new`) one. */
export type Part = { kind: 'same' | 'gone' | 'new'; text: string }

/** A row of the mapping, ready to be read. */
export type MappingItem = {
  key: string
  from: string | null
  to: string[]
  kind: MappingKind
  percent: number
  isSure: boolean
  isConfirmed: boolean
  /** Numbers of the clauses above, as an item or paragraph does not say where it stands; empty for an article. */
  place: { earlier: string; later: string }
  earlier: Part[]
  later: Part[]
}

/** Two long texts that have nothing in common are shown whole, instead of being compared for seconds. */
const LONGEST_COMPARISON_MS = 100

const textOf = ({ number, heading, text }: Clause) => printedClause(number, heading + text)

const textsOf = (anchors: readonly string[], clauses: ReadonlyMap<string, Clause>): string =>
  anchors
    .flatMap((anchor) => {
      const clause = clauses.get(anchor)
      return clause ? [textOf(clause)] : []
    })
    .join('\n')

const whole = (kind: Part['kind'], text: string): Part[] => (text === '' ? [] : [{ kind, text }])

const compare = (earlier: string, later: string): Pick<MappingItem, 'earlier' | 'later'> => {
  const changes =
    earlier === '' || later === '' ? undefined : diffChars(earlier, later, { timeout: LONGEST_COMPARISON_MS })
  if (!changes) return { earlier: whole('same', earlier), later: whole('same', later) }
  return {
    earlier: changes
      .filter(({ added }) => !added)
      .map(({ removed, value }) => ({ kind: removed ? 'gone' : 'same', text: value })),
    later: changes
      .filter(({ removed }) => !removed)
      .map(({ added, value }) => ({ kind: added ? 'new' : 'same', text: value })),
  }
}

const isOpen = ({ isSure, confirmedBy }: MappingRow) => !isSure && confirmedBy === null

/** The rows to read: those to check first, each group in the order of the texts. */
export const mappingItems = (
  rows: readonly MappingRow[],
  texts: { earlier: readonly Clause[]; later: readonly Clause[] },
): MappingItem[] => {
  const earlier = new Map(texts.earlier.map((clause) => [clause.anchor, clause]))
  const later = new Map(texts.later.map((clause) => [clause.anchor, clause]))
  return [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))].map((row) => ({
    key: `${row.from ?? ''}>${row.to.join('+')}`,
    from: row.from,
    to: row.to,
    kind: row.kind,
    percent: Math.round(row.score * 100),
    isSure: row.isSure,
    isConfirmed: row.confirmedBy !== null,
    place: {
      earlier: row.from === null ? '' : clausePlace(texts.earlier, row.from),
      later: row.to[0] ? clausePlace(texts.later, row.to[0]) : '',
    },
    ...compare(textsOf(row.from === null ? [] : [row.from], earlier), textsOf(row.to, later)),
  }))
}
