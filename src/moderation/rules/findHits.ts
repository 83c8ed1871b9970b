import { foldInPlace } from './fold'
import { compilePattern } from './pattern'
import { isWordKind } from './rule'
import type { Hit, RuleScope, TextRule } from './rule'
import { findWords } from './findWords'
import type { Found } from './findWords'
import { indexWords } from './wordIndex'
import type { WordIndex } from './wordIndex'

/** Rules made ready for any number of texts. */
export type RuleSet = {
  rules: readonly TextRule[]
  words: readonly WordIndex[]
  patterns: readonly { rule: TextRule; expression: RegExp }[]
}

/** An `ai-label` rule finds its labels as words; what it means that there are none says `findUnlabelled`. */
const hasWords = ({ kind }: TextRule) => isWordKind(kind) || kind === 'ai-label'

/** @throws TypeError for a pattern that `checkPattern` refuses. */
export const makeRuleSet = (rules: readonly TextRule[]): RuleSet => ({
  rules,
  words: indexWords(rules.map((rule) => (hasWords(rule) ? rule : { ...rule, words: [], contexts: [] }))),
  patterns: rules
    .filter(({ kind }) => kind === 'pattern')
    .map((rule) => ({ rule, expression: compilePattern(rule.pattern) })),
})

type Span = { start: number; end: number }

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end

/** Sorted by start, the longer first: what holds a span has begun no later than it. */
const byStart = (one: Span, other: Span) => one.start - other.start || other.end - one.end

/**
 * Of one rule: without words inside an expression in which they are not meant, and without words inside a longer one.
 */
const settle = (found: readonly Found[]): Found[] => {
  const kept: Found[] = []
  let context: Span = { start: 0, end: 0 }
  let longest: Span = { start: 0, end: 0 }
  // A context comes before a word of the same place.
  const sorted = [...found].sort(
    (one, other) => byStart(one, other) || Number(other.entry.isContext) - Number(one.entry.isContext),
  )
  for (const one of sorted) {
    if (one.entry.isContext) {
      if (one.end > context.end) context = one
    } else if (!holds(context, one) && !(holds(longest, one) && kept.length > 0)) {
      kept.push(one)
      if (one.end > longest.end) longest = one
    }
  }
  return kept
}

const findPatterns = ({ patterns }: RuleSet, text: string, scope: RuleScope): Hit[] => {
  const asked = patterns.filter(({ rule }) => rule.scopes.includes(scope))
  if (asked.length === 0) return []
  const folded = foldInPlace(text)
  return asked.flatMap(({ rule, expression }) =>
    [...folded.matchAll(expression)].map(({ 0: match, index }) => ({
      rule: rule.id,
      word: text.slice(index, index + match.length),
      start: index,
      end: index + match.length,
      form: 'pattern' as const,
    })),
  )
}

/** What these rules find in a text of a broadcast, by where it begins. */
export const findHits = (set: RuleSet, text: string, scope: RuleScope): Hit[] => {
  const byRule = new Map<number, Found[]>()
  for (const found of findWords(set.words, text)) {
    const { rule } = found.entry
    if (!set.rules[rule]?.scopes.includes(scope)) continue
    const known = byRule.get(rule)
    if (known) known.push(found)
    else byRule.set(rule, [found])
  }
  const words = [...byRule].flatMap(([rule, found]) =>
    settle(found).map(({ entry, start, end, form }) => ({
      rule: set.rules[rule]?.id ?? '',
      word: entry.word,
      start,
      end,
      form,
    })),
  )
  return [...words, ...findPatterns(set, text, scope)].sort(byStart)
}
