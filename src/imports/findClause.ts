import { toChineseNumeral } from '../clauses/chineseNumerals'
import type { Clause } from '../clauses/clause'
import { foldForSearch } from '../text/normalise'

export type FoundClause = { anchor: string | null } | { code: 'unknown' | 'ambiguous' }

export type ClauseFinder = (typed: string) => FoundClause

type Numbered = Pick<Clause, 'anchor' | 'number' | 'heading' | 'parent'>

const WHOLE = new Set(['整篇', '整篇文稿', '全文', '整体', '总体', '通篇', 'whole', 'wholedraft', 'general'])

const MOST_REMEMBERED = 5_000

/** 第 3 条 and 第三条 are the same. */
const keyOf = (text: string): string =>
  foldForSearch(text)
    .replaceAll(' ', '')
    .replace(/\d+/g, (digits) => toChineseNumeral(Number(digits)))

/** Numbers from the top down: 二、 › （三） is 二三. */
const pathOf = (clause: Numbered, byAnchor: ReadonlyMap<string, Numbered>): string => {
  const parent = clause.parent === null ? undefined : byAnchor.get(clause.parent)
  return (parent ? pathOf(parent, byAnchor) : '') + keyOf(clause.number)
}

const namesOf = (clause: Numbered, byAnchor: ReadonlyMap<string, Numbered>): string[] => {
  const number = keyOf(clause.number)
  const article = /^第(.+)条$/.exec(number)?.[1]
  const heading = keyOf(clause.heading)
  const names = [number, article, pathOf(clause, byAnchor), number + heading, heading]
  return [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[]
}

/** A number with words behind it: 第三条（适用范围） names 第三条. */
const articleIn = (key: string) => /^第[^第条]+条/.exec(key)?.[0]

const indexOf = (clauses: readonly Numbered[]): Map<string, Set<string>> => {
  const byAnchor = new Map(clauses.map((clause) => [clause.anchor, clause]))
  const index = new Map<string, Set<string>>()
  for (const clause of clauses) {
    for (const name of namesOf(clause, byAnchor)) {
      index.set(name, (index.get(name) ?? new Set()).add(clause.anchor))
    }
  }
  return index
}

/**
 * Finds clauses by their anchor, by the number as printed in either kind of numerals, with those above it where it
 * stands several times, or by heading. Nothing, or 全文, is the whole draft.
 */
export const clauseFinder = (clauses: readonly Numbered[]): ClauseFinder => {
  const anchors = new Set(clauses.map(({ anchor }) => anchor))
  const index = indexOf(clauses)
  const known = new Map<string, FoundClause>()
  const find = (typed: string): FoundClause => {
    const key = keyOf(typed)
    if (key === '' || WHOLE.has(key)) return { anchor: null }
    const found = index.get(key) ?? index.get(articleIn(key) ?? '')
    const [anchor, another] = found ?? []
    if (!anchor) return { code: 'unknown' }
    return another ? { code: 'ambiguous' } : { anchor }
  }
  return (typed) => {
    const text = typed.trim()
    if (anchors.has(text)) return { anchor: text }
    const answer = known.get(text) ?? find(text)
    if (known.size < MOST_REMEMBERED) known.set(text, answer)
    return answer
  }
}
