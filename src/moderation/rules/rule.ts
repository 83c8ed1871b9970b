/** What a rule looks for. The first three are lists of words and differ in what they are for, and in statistics. */
export const RULE_KINDS = ['keywords', 'absolute-claims', 'forbidden-goods', 'ai-label', 'pattern'] as const

export type RuleKind = (typeof RULE_KINDS)[number]

/** Which texts of a broadcast a rule reads. */
export const RULE_SCOPES = ['title', 'description', 'transcript', 'comments'] as const

export type RuleScope = (typeof RULE_SCOPES)[number]

export const RULE_SEVERITIES = ['notice', 'minor', 'serious', 'grave'] as const

export type RuleSeverity = (typeof RULE_SEVERITIES)[number]

/**
 * How else a word may be written and still be found. Full width, upper case and traditional characters always are.
 * `spaced`: with blanks, punctuation or symbols between its characters · `lookalikes`: with characters that stand for
 * others (`lookalikes.ts`) · `pinyin`: in letters, whole or in part · `homophones`: with characters of the same sound.
 */
export const RULE_VARIANTS = ['spaced', 'lookalikes', 'pinyin', 'homophones'] as const

export type RuleVariant = (typeof RULE_VARIANTS)[number]

/** A rule as the matcher takes it; fields that are not of its kind are empty. */
export type TextRule = {
  id: string
  kind: RuleKind
  scopes: readonly RuleScope[]
  /** Of an `ai-label` rule: the texts by which a figure made by a machine is told to be one. */
  words: readonly string[]
  /** Longer expressions in which a word is not meant: 第一时间 for 第一. */
  contexts: readonly string[]
  variants: readonly RuleVariant[]
  pattern: string
  /** Of an `ai-label` rule: how long a broadcast may go on without a label. */
  minutes: number | null
}

export const isWordKind = (kind: RuleKind): boolean =>
  kind === 'keywords' || kind === 'absolute-claims' || kind === 'forbidden-goods'

/** How what was found is written: as the word itself, in another width, case or spacing, or as one of the variants. */
export type HitForm = 'exact' | 'written' | 'lookalikes' | 'pinyin' | 'homophones' | 'pattern'

/** A place in a text. `start` and `end` are UTF-16 offsets in the text as it came in. */
export type Hit = { rule: string; word: string; start: number; end: number; form: HitForm }
