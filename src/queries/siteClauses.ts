import type { Clause } from '../clauses/clause'

/** Longest clause label, in characters; longer ones end in an ellipsis. */
const LABEL = 28

const clip = (text: string, length: number): string => {
  const characters = [...text]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text
}

/** A number before its words: 第三条 and 第一章 stand apart, （一） and 1. do not. */
export const numbered = (number: string, words: string): string => {
  if (!number || !words) return number + words
  if (number.startsWith('第')) return `${number}\u3000${words}`
  return /^[A-Za-z]/.test(words) ? `${number} ${words}` : number + words
}

/** What a clause is called where it stands alone: number and heading, or how its text begins. */
export const clauseLabel = (clause: Clause, length = LABEL): string => {
  const heading = clause.heading.replace(/[。．.：:]$/, '')
  const opening = clause.text.split('\n')[0] ?? ''
  return clip(numbered(clause.number, heading || opening), length)
}

/** A clause's label with those above it: 二、重点任务 › （三）壮大人才队伍. */
export const clausePath = (clauses: readonly Clause[], anchor: string): string => {
  const byAnchor = new Map(clauses.map((clause) => [clause.anchor, clause]))
  const path: string[] = []
  const seen = new Set<string>()
  for (let next = byAnchor.get(anchor); next && !seen.has(next.anchor);) {
    seen.add(next.anchor)
    path.unshift(clauseLabel(next))
    next = next.parent === null ? undefined : byAnchor.get(next.parent)
  }
  return path.join(' › ')
}

/** A clause with everything under it, in document order. */
export const clauseWithChildren = (clauses: readonly Clause[], anchor: string): Clause[] => {
  const start = clauses.findIndex((clause) => clause.anchor === anchor)
  const first = clauses[start]
  if (!first) return []
  const following = clauses.slice(start + 1)
  const end = following.findIndex(({ level }) => level <= first.level)
  return [first, ...(end === -1 ? following : following.slice(0, end))]
}

/** Clauses a table of contents lists: those of the upper two levels that have a number or a heading. */
export const contentsOf = (clauses: readonly Clause[]): Clause[] =>
  clauses.filter(
    ({ level, number, heading }) => level >= 1 && level <= 2 && (number !== '' || heading !== ''),
  )
