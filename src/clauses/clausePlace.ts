import type { Clause } from './clause'

/** A chapter names no clause: articles are numbered through all of them. */
const CHAPTER = /^第.+[编章节]$/

/** The printed numbers of the clauses above one, chapters left out: 第六条 for its （二）; empty when it stands alone. */
export const clausePlace = (clauses: readonly Clause[], anchor: string): string => {
  const byAnchor = new Map(clauses.map((clause) => [clause.anchor, clause]))
  const numbers: string[] = []
  const seen = new Set([anchor])
  const parentOf = (clause: Clause | undefined) => (clause?.parent ? byAnchor.get(clause.parent) : undefined)
  for (
    let above = parentOf(byAnchor.get(anchor));
    above && !seen.has(above.anchor);
    above = parentOf(above)
  ) {
    seen.add(above.anchor)
    const number = above.number.trim()
    if (number !== '' && !CHAPTER.test(number)) numbers.unshift(number)
  }
  return numbers.join('')
}
