import type { Clause } from './clause'
import { MAX_LEVEL } from './limits'

/**
 * Gives every clause the level that the one before it allows (at most one deeper, at most the greatest) and the
 * parent that follows from it. Order, anchors and texts stay.
 */
export function settleOutline(clauses: readonly Clause[]): Clause[] {
  const above: string[] = []
  let previousLevel = 0

  return clauses.map((clause) => {
    const level = Math.max(0, Math.min(clause.level, previousLevel + 1, MAX_LEVEL))
    const parent = level > 1 ? (above[level - 1] ?? null) : null
    above[level] = clause.anchor
    previousLevel = level
    return clause.level === level && clause.parent === parent ? clause : { ...clause, level, parent }
  })
}
