import { foldText } from './fold'
import { checkPattern } from './pattern'
import { isWordKind, RULE_KINDS, RULE_SCOPES, RULE_VARIANTS } from './rule'
import type { RuleKind, TextRule } from './rule'

export const MAX_WORDS = 100_000
export const MAX_WORD_LENGTH = 60
export const MAX_CONTEXTS = 5_000
export const MAX_MINUTES = 240

/** What a person enters; lists one a line. */
export type TextRuleEntry = {
  kind?: unknown
  words?: unknown
  contexts?: unknown
  variants?: unknown
  scopes?: unknown
  pattern?: unknown
  minutes?: unknown
}

/** A sentence stands under `moderation:rules.wrong.<code>`. */
export type TextRuleFault = {
  field: keyof TextRuleEntry
  code: string
  params?: Record<string, string | number>
}

/** What is stored: cleaned, without what is not of its kind. */
export type CheckedEntry = Omit<TextRule, 'id' | 'words' | 'contexts'> & { words: string; contexts: string }

export type CheckedTextRule = { ok: true; entry: CheckedEntry } | { ok: false; faults: TextRuleFault[] }

/** The entries of a list, one a line: trimmed, each once, in their order. */
export const linesOf = (text: unknown): string[] => [
  ...new Set(
    (typeof text === 'string' ? text : '')
      .split(/\r\n?|\n/)
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter((line) => line !== ''),
  ),
]

const checkLines = (field: 'words' | 'contexts', lines: readonly string[], most: number): TextRuleFault[] => {
  if (lines.length > most) return [{ field, code: 'too-many-lines', params: { most, count: lines.length } }]
  const tooLong = lines.find((line) => [...line].length > MAX_WORD_LENGTH)
  if (tooLong !== undefined) {
    const params = { line: lines.indexOf(tooLong) + 1, most: MAX_WORD_LENGTH }
    return [{ field, code: 'line-too-long', params }]
  }
  const bare = lines.find((line) => foldText(line, 'plain').length === 0)
  return bare === undefined ? [] : [{ field, code: 'line-without-characters', params: { word: bare } }]
}

/** A single letter or digit stands in every other sentence. */
const checkShort = (words: readonly string[]): TextRuleFault[] => {
  const short = words.find((word) => /^[\p{Script=Latin}\p{N}]$/u.test(word.replace(/[^\p{L}\p{N}]/gu, '')))
  return short === undefined ? [] : [{ field: 'words', code: 'word-too-short', params: { word: short } }]
}

const checkWords = (words: readonly string[], contexts: readonly string[]): TextRuleFault[] => [
  ...(words.length === 0 ? [{ field: 'words' as const, code: 'words-missing' }] : []),
  ...checkLines('words', words, MAX_WORDS),
  ...checkShort(words),
  ...checkLines('contexts', contexts, MAX_CONTEXTS),
]

const checkMinutes = (minutes: unknown): TextRuleFault[] =>
  Number.isInteger(minutes) && Number(minutes) >= 1 && Number(minutes) <= MAX_MINUTES
    ? []
    : [{ field: 'minutes', code: 'minutes-missing', params: { most: MAX_MINUTES } }]

const checkExpression = (pattern: string): TextRuleFault[] => {
  const checked = checkPattern(pattern)
  if (checked.ok) return []
  const { code, at } = checked.fault
  return [{ field: 'pattern', code: `pattern-${code}`, params: { at: at + 1 } }]
}

const chosen = <Value extends string>(all: readonly Value[], values: unknown): Value[] =>
  Array.isArray(values) ? all.filter((value) => values.includes(value)) : []

const faultsOf = (
  kind: RuleKind,
  entry: CheckedEntry,
  words: string[],
  contexts: string[],
): TextRuleFault[] => [
  ...(entry.scopes.length === 0 ? [{ field: 'scopes' as const, code: 'scopes-missing' }] : []),
  ...(kind === 'pattern' ? checkExpression(entry.pattern) : checkWords(words, contexts)),
  ...(kind === 'ai-label' ? checkMinutes(entry.minutes) : []),
]

/** Checks a rule before it is stored and takes away what is not of its kind. @returns the entry, or every fault by field. */
export const checkTextRule = (entry: TextRuleEntry): CheckedTextRule => {
  const kind = RULE_KINDS.find((known) => known === entry.kind)
  if (!kind) return { ok: false, faults: [{ field: 'kind', code: 'kind-missing' }] }
  const words = kind === 'pattern' ? [] : linesOf(entry.words)
  const contexts = isWordKind(kind) ? linesOf(entry.contexts) : []
  const checked: CheckedEntry = {
    kind,
    scopes: chosen(RULE_SCOPES, entry.scopes),
    words: words.join('\n'),
    contexts: contexts.join('\n'),
    variants: kind === 'pattern' ? [] : chosen(RULE_VARIANTS, entry.variants),
    pattern: kind === 'pattern' && typeof entry.pattern === 'string' ? entry.pattern.trim() : '',
    minutes: kind === 'ai-label' ? (entry.minutes as number | null) : null,
  }
  const faults = faultsOf(kind, checked, words, contexts)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entry: checked }
}
