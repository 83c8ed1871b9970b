import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import { findStaffMember } from '../access/findStaff'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { siteUrl } from '../environment'
import { isLocale, translator } from '../i18n'
import type { Locale, Translate } from '../i18n'
import { formatBeijing } from '../legal/beijing'
import type { WorkParcel } from '../outbox/enqueue'
import type { RecordData } from '../workflow/definition'
import { readClock } from '../workflow/clock'
import { findVisibleAll } from '../workflow/perform'
import { getWorkflow } from '../workflow/registry'
import type { Letter } from './commentReceipt'

type Reader = { email: string; locale: Locale }

const findReader = async (tx: Transaction, user: string): Promise<Reader | undefined> => {
  const [row] = await tx.query<{ email: string; language: string | null }>(sql`
    select email, language::text from users where id = ${user}::uuid and disabled is not true`)
  return row && { email: row.email, locale: isLocale(row.language) ? row.language : 'zh' }
}

/** The records still where they were when the mail was put in the outbox, and still this person's to see. */
const findStanding = async (tx: Transaction, { collection, records, state, user }: WorkParcel) => {
  const actor = await findStaffMember(tx, user)
  if (!actor) return []
  const visible = await findVisibleAll(tx, { collection, ids: records, actor })
  return records.flatMap((id) => {
    const record = visible.get(id)
    return record?.state === state && may(actor, 'read', collection, record) ? [record] : []
  })
}

const nameOf = (record: RecordData, titled: string | undefined): string => {
  const title: unknown = titled ? record[titled] : undefined
  return typeof title === 'string' && title !== '' ? title : record.id.slice(-12)
}

/** 【…】 in zh, the two words apart in en: what kind of record and where it stands. */
const labelsOf = (payload: Payload, { collection, state }: WorkParcel, locale: Locale, t: Translate) => {
  const { singular } = payload.collections[collection].config.labels
  const label = typeof singular === 'object' ? (singular as Record<string, string>)[locale] : undefined
  return { kind: label ?? collection, state: t(`workflow:${collection}.states.${state}`) }
}

const linesOf = (records: readonly RecordData[], parcel: WorkParcel, locale: Locale, t: Translate) =>
  records.flatMap((record) => {
    const dueAt = readClock(record)?.dueAt
    const due = dueAt ? t('mails:work.due', { day: formatBeijing(new Date(dueAt), locale, 'minute') }) : ''
    return [
      `· ${nameOf(record, getWorkflow(parcel.collection).titled)}${due}`,
      `  ${siteUrl()}/admin/collections/${parcel.collection}/${record.id}`,
    ]
  })

/**
 * Work that waits, falls due or is overdue, to one member of staff in their language; undefined when the account is
 * disabled or nothing of it waits any more.
 */
export const composeWorkLetter = (payload: Payload, parcel: WorkParcel): Promise<Letter | undefined> =>
  inTransaction(payload, async (tx) => {
    const reader = await findReader(tx, parcel.user)
    const records = reader ? await findStanding(tx, parcel) : []
    const [first] = records
    if (!reader || !first) return undefined
    const t = translator(reader.locale)
    const count = parcel.count - (parcel.records.length - records.length)
    const values = {
      ...labelsOf(payload, parcel, reader.locale, t),
      count,
      name: nameOf(first, getWorkflow(parcel.collection).titled),
    }
    const line = (key: string) => t(`mails:${parcel.template}.${key}`, values)
    const text = [
      t('mails:work.greeting'),
      '',
      line('what'),
      '',
      ...linesOf(records, parcel, reader.locale, t),
      ...(count > records.length ? ['', t('mails:work.more', { count: count - records.length })] : []),
      '',
      t('mails:work.all'),
      `${siteUrl()}/admin`,
      '',
      t('mails:work.automatic'),
      '',
    ].join('\n')
    return { to: reader.email, subject: line(count > 1 ? 'subjectMany' : 'subject'), text, attachments: [] }
  })
