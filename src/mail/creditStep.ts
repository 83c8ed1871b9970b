import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { subjectOf } from '../credit/subject'
import { query } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatBeijing } from '../legal/beijing'
import { REPAIR_WORKING_DAYS } from '../legal/creditPeriods'
import type { MailParcel } from '../outbox/enqueue'
import type { RecordData } from '../workflow/definition'
import { tableOf } from '../workflow/tableOf'
import type { Letter } from './commentReceipt'
import { writeStep } from './registerStep'

type CreditParcel = Extract<MailParcel, { template: 'credit-step' }>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const dayOf = (value: unknown, locale: Locale): string =>
  textOf(value) === '' ? '' : formatBeijing(new Date(textOf(value)), locale, 'day')

/** What a letter may say of a record; read when it is sent, never copied into the outbox. */
const valuesOf = (record: RecordData, locale: Locale) => {
  const t = translator(locale, 'credit')
  return {
    name: textOf(record.subjectName),
    kind: record.kind === 'honour' ? t('kinds.honour') : t(`severities.${textOf(record.severity)}`),
    facts: textOf(record.facts),
    basis: textOf(record.basis),
    authority: textOf(record.authority),
    text: textOf(record.text),
    reason: textOf(record.statedReason) || textOf(record.finding),
    endsAt: dayOf(record.endsAt, locale),
    performBy: dayOf(record.performBy, locale),
    days: String(REPAIR_WORKING_DAYS),
    receipt: '',
  }
}

/** The link that was issued with this very letter and may still be used. */
const findOpenLink = async (payload: Payload, { collection, record, act }: CreditParcel) => {
  const [row] = await query<{ id: string; purpose: string; expires_at: string }>(
    payload,
    sql`select id, purpose, expires_at from applicant_links
      where subject_collection = ${collection} and subject_id = ${record}::uuid and letter->>'act' = ${act}
        and used_at is null and replaced_at is null and expires_at > now()`,
  )
  return row && { id: row.id, purpose: row.purpose, expiresAt: new Date(row.expires_at) }
}

/** The letter that tells a subject of a step; undefined when its entry has no address (any more). */
export const composeCreditStep = async (
  payload: Payload,
  parcel: CreditParcel,
): Promise<Letter | undefined> => {
  const { collection, record: id, act, locale } = parcel
  const record = await payload.db.findOne<RecordData>({ collection, where: { id: { equals: id } } })
  if (!record) return undefined
  const { subjectCollection, subjectId } = subjectOf(record)
  const [subject] = await query<{ email: string | null }>(
    payload,
    sql`select contact_email as email from ${tableOf(subjectCollection)} where id = ${subjectId}::uuid`,
  )
  if (!subject?.email) return undefined
  const settings = await readSettings(payload)
  const department = locale === 'en' ? settings.departmentEn : settings.department
  const t = translator(locale, 'credit')
  return writeStep({
    to: subject.email,
    locale,
    values: { ...valuesOf(record, locale), department },
    words: (part, values) => t(`mails.${act}.${part}`, values),
    link: await findOpenLink(payload, parcel),
  })
}
