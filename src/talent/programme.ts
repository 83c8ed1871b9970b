import type { Locale } from '../i18n'
import type { ApplicationValues } from '../registers/definition'
import { COMPARISONS, RULE_EFFECTS } from './eligibility'
import type { EligibilityRule } from './eligibility'
import type { Criterion } from './ranking'

/** What a question of a programme may ask for. */
export const QUESTION_KINDS = [
  'text',
  'longtext',
  'choice',
  'choices',
  'number',
  'day',
  'yes-no',
  'url',
] as const

export type QuestionKind = (typeof QUESTION_KINDS)[number]

export const PROGRAMME_KINDS = ['selection', 'support', 'training', 'other'] as const

type Worded = { key: string; label: string; labelEn?: string | null }

/** A question of the form. `options`: one a line, Chinese, or Chinese / English; the Chinese is what is stored. */
export type Question = Worded & {
  kind: QuestionKind
  help?: string | null
  helpEn?: string | null
  required: boolean
  /** Withheld from those who score: only who handles the application reads it. */
  personal: boolean
  options?: string | null
  most?: number | null
}

export type AskedDocument = Worded & { required: boolean }

export type ScoredCriterion = Worded & Criterion & { guidance?: string | null; guidanceEn?: string | null }

/** A talent programme 人才项目 as its acts, its form and its ranking read it. */
export type Programme = {
  id: string
  title: string
  titleEn: string | null
  state: string
  agency: string
  county: string | null
  opensAt: Date | null
  closesAt: Date | null
  quota: number
  /** Reviewers who score each application, two or more. */
  reviewersEach: number
  panel: readonly string[]
  /** Points of 100 two reviewers may lie apart before a third is asked for; null: never. */
  thirdReviewerGap: number | null
  publicityDays: number
  publicityEndsAt: Date | null
  awardTitle: string
  awardTitleEn: string | null
  awardText: string
  awardTextEn: string | null
  questions: readonly Question[]
  documents: readonly AskedDocument[]
  rules: readonly EligibilityRule[]
  criteria: readonly ScoredCriterion[]
  ranking: unknown
}

type Row = Record<string, unknown>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => textOf(value) || null
const numberOf = (value: unknown): number => Number(value ?? 0)
const dateOf = (value: unknown): Date | null => (value ? new Date(value as string) : null)
const idOf = (value: unknown): string =>
  value !== null && typeof value === 'object' && 'id' in value ? String(value.id) : textOf(value)
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])
const oneOf = <T extends string>(value: unknown, values: readonly T[]): T =>
  values.find((known) => known === value) ?? (values[0] as T)

const wordsOf = (row: Row): Worded => ({
  key: textOf(row.key),
  label: textOf(row.label),
  labelEn: textOrNull(row.labelEn),
})

const questionOf = (row: Row): Question => ({
  ...wordsOf(row),
  kind: oneOf(row.kind, QUESTION_KINDS),
  help: textOrNull(row.help),
  helpEn: textOrNull(row.helpEn),
  required: row.required === true,
  personal: row.personal === true,
  options: textOrNull(row.options),
  most: row.most === null || row.most === undefined ? null : Number(row.most),
})

const ruleOf = (row: Row): EligibilityRule => ({
  question: textOf(row.question),
  comparison: oneOf(row.comparison, COMPARISONS),
  value: textOf(row.value),
  message: textOf(row.message),
  messageEn: textOrNull(row.messageEn),
  effect: oneOf(row.effect, RULE_EFFECTS),
})

const criterionOf = (row: Row): ScoredCriterion => ({
  ...wordsOf(row),
  weight: numberOf(row.weight),
  maximum: numberOf(row.maximum),
  guidance: textOrNull(row.guidance),
  guidanceEn: textOrNull(row.guidanceEn),
})

/** A stored programme, as the rest of the house reads it. */
export const readProgramme = (record: Row): Programme => ({
  id: textOf(record.id),
  title: textOf(record.title),
  titleEn: textOrNull(record.titleEn),
  state: textOf(record.state),
  agency: idOf(record.agency),
  county: idOf(record.county) || null,
  opensAt: dateOf(record.opensAt),
  closesAt: dateOf(record.closesAt),
  quota: numberOf(record.quota),
  reviewersEach: numberOf(record.reviewersEach),
  panel: Array.isArray(record.panel) ? record.panel.map(idOf) : [],
  thirdReviewerGap:
    record.thirdReviewerGap === null || record.thirdReviewerGap === undefined
      ? null
      : Number(record.thirdReviewerGap),
  publicityDays: numberOf(record.publicityDays),
  publicityEndsAt: dateOf(record.publicityEndsAt),
  awardTitle: textOf(record.awardTitle),
  awardTitleEn: textOrNull(record.awardTitleEn),
  awardText: textOf(record.awardText),
  awardTextEn: textOrNull(record.awardTextEn),
  questions: rowsOf(record.questions).map(questionOf),
  documents: rowsOf(record.documents).map((row) => ({ ...wordsOf(row), required: row.required === true })),
  rules: rowsOf(record.rules).map(ruleOf),
  criteria: rowsOf(record.criteria).map(criterionOf),
  ranking: record.ranking,
})

/** In the reader's language where there are words in it. */
export const wordIn = (locale: Locale, zh: string, en: string | null | undefined): string =>
  locale === 'en' && en ? en : zh

/** A choice's options: what is stored and read in Chinese, and what is read in English. */
export const optionsOf = ({ options }: Pick<Question, 'options'>): { value: string; en: string | null }[] =>
  (options ?? '')
    .split('\n')
    .map((line) => line.split(/\s+\/\s+/))
    .map(([value = '', en]) => ({ value: value.trim(), en: en?.trim() ?? null }))
    .filter(({ value }) => value !== '')

/** What an applicant said, by the questions' keys. */
export const answersOf = (application: Record<string, unknown>): ApplicationValues => ({
  ...(application.answers as ApplicationValues | null),
  ...(application.personalAnswers as ApplicationValues | null),
})
