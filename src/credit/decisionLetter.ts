import { inBoth } from '../certificates/facts'
import { supersedeCertificate, withdrawCertificate } from '../certificates/moveCertificates'
import type { CertificateFacts } from '../certificates/facts'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { beijingDay, formatBeijing } from '../legal/beijing'
import { CREDIT_SERIES } from '../numbering/seriesKinds'
import type { ActionContext, Follow, RecordData } from '../workflow/definition'
import { standsFor } from './records/terms'
import { subjectOf } from './subject'

/** What is decided, each in a letter of its own; words under `credit:letters.<decision>`. */
export type Decision = 'recorded' | 'repaired' | 'repair-refused' | 'graded'

/** Letters about a record's standing take each other's place; a refusal of repair stands beside the record it leaves. */
const KINDS = {
  recorded: 'credit-records',
  repaired: 'credit-records',
  'repair-refused': 'credit-repair',
  graded: 'credit-grades',
} as const satisfies Record<Decision, string>

type Row = { label: string; value: (record: RecordData, locale: Locale) => string }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const field = (name: string): Row => ({ label: name, value: (record) => textOf(record[name]) })

const decidedOn: Row = {
  label: 'decidedOn',
  value: ({ decidedOn: day }, locale) => (day ? formatBeijing(new Date(textOf(day)), locale, 'day') : ''),
}

const kind: Row = {
  label: 'kind',
  value: (record, locale) => {
    const t = translator(locale, 'credit')
    const severity = record.kind === 'honour' ? '' : ` · ${t(`severities.${textOf(record.severity)}`)}`
    return `${t(`kinds.${textOf(record.kind)}`)}${severity}`
  },
}

const OF_RECORD: readonly Row[] = [
  kind,
  field('facts'),
  field('basis'),
  field('authority'),
  field('documentNumber'),
  decidedOn,
]

const rowsOf = (
  { record, input }: ActionContext,
  decision: Decision,
  grade: string,
): CertificateFacts['rows'] => {
  const ofGrade: Row = {
    label: 'grade',
    value: (_, locale) => translator(locale)(`credit:grades.${grade}`),
  }
  const about = decision === 'graded' ? [ofGrade] : OF_RECORD
  const stated = { ...record, ...input } as RecordData
  return [field('unifiedCode'), ...about]
    .map(({ label, value }) => ({
      label: inBoth((locale) => translator(locale)(`credit:fields.${label}`)),
      value: inBoth((locale) => value(stated, locale)),
    }))
    .filter(({ value }) => value.zh !== '')
}

type Letter = {
  /** The grade that is given, where one is. */
  gradeOf?: (context: ActionContext) => unknown
}

/**
 * The letter of a decision on credit 信用决定文书, numbered and frozen in the act's own transaction: the one before of its
 * kind gives way to it. A decision to keep a record is good as long as the record stands.
 */
export const issueDecision =
  (decision: Decision, { gradeOf }: Letter = {}): Follow =>
  async (context) => {
    const { tx, collection, record, actor, reason, now } = context
    const { subjectName: name, agency, county } = subjectOf(record)
    const grade = textOf(gradeOf?.(context))
    const say = (locale: Locale, part: string) =>
      translator(locale)(`credit:letters.${decision}.${part}`, { name })
    const because = (locale: Locale) =>
      reason ? [translator(locale)('credit:letters.reason', { reason })] : []
    await supersedeCertificate(tx, {
      kind: KINDS[decision],
      series: CREDIT_SERIES,
      title: inBoth((locale) => say(locale, 'title')),
      holder: name,
      labels: { holder: inBoth((locale) => translator(locale)('credit:fields.subjectName')) },
      statement: inBoth((locale) => [say(locale, 'statement'), ...because(locale), say(locale, 'after')]),
      rows: rowsOf(context, decision, grade),
      subject: { collection, id: record.id, agency, county },
      validUntil: decision === 'recorded' ? beijingDay(new Date(standsFor(record, now).endsAt)) : null,
      actor,
      at: now,
      reason: reason ?? context.action,
    })
  }

/** The letters of a record, grade or commitment that holds no longer hold no longer either. */
export const withdrawDecisions: Follow = async ({ tx, collection, record, reason, action, now }) =>
  void (await withdrawCertificate(tx, {
    subject: { collection, id: record.id },
    reason: reason ?? action,
    now,
  }))
