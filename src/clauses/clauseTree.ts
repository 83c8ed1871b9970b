import type { Clause } from './clause'

export type ClauseNode = Omit<Clause, 'parent'> & { children: ClauseNode[] }

/** The flat clauses of a revision as a tree, in document order; paragraphs of level 0 stand at the top. */
export function clauseTree(clauses: readonly Clause[]): ClauseNode[] {
  const roots: ClauseNode[] = []
  const nodes = new Map<string, ClauseNode>()
  for (const { parent, ...clause } of clauses) {
    const node: ClauseNode = { ...clause, children: [] }
    nodes.set(clause.anchor, node)
    const siblings = parent === null ? roots : (nodes.get(parent)?.children ?? roots)
    siblings.push(node)
  }
  return roots
}
