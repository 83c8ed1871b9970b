import type { Clause } from '../clauses/clause'
import { printedClause } from '../clauses/printedClause'

export type Passage = Pick<Clause, 'anchor' | 'number' | 'heading' | 'text'> & {
  /** 0 for the clause itself, 1 for what stands directly below it, and so on. */
  depth: number
}

export type ClauseInPlace = {
  /** The clauses above, from the top: number and heading. */
  above: string[]
  /** The clause and what stands below it, in document order. */
  passages: Passage[]
  /** Passages left out, when the clause is a whole chapter. */
  omitted: number
}

/** A whole chapter is read in the draft, not beside a comment. */
const MOST_PASSAGES = 30

/** A clause with the headings above it and the text below it; undefined when the revision has no such anchor. */
export const clauseInPlace = (clauses: readonly Clause[], anchor: string): ClauseInPlace | undefined => {
  const index = clauses.findIndex((clause) => clause.anchor === anchor)
  const clause = clauses[index]
  if (!clause) return undefined
  const byAnchor = new Map(clauses.map((one) => [one.anchor, one]))
  const above: string[] = []
  for (let up = clause.parent; up !== null; up = byAnchor.get(up)?.parent ?? null) {
    const parent = byAnchor.get(up)
    if (parent) above.unshift(printedClause(parent.number, parent.heading))
  }
  const end = clauses.findIndex((one, at) => at > index && one.level <= clause.level)
  const subtree = clauses.slice(index, end === -1 ? undefined : end)
  return {
    above,
    passages: subtree.slice(0, MOST_PASSAGES).map(({ level, number, heading, text, ...one }) => ({
      anchor: one.anchor,
      number,
      heading,
      text,
      depth: level - clause.level,
    })),
    omitted: Math.max(0, subtree.length - MOST_PASSAGES),
  }
}
