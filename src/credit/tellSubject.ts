import { addDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'

import type { SLUGS } from '../collections/slugs'
import type { Locale } from '../i18n'
import { issueLink } from '../links/issueLink'
import { enqueue } from '../outbox/enqueue'
import type { MailParcel } from '../outbox/enqueue'
import type { Transaction } from '../db/transaction'
import type { ActionContext, Follow } from '../workflow/definition'
import { tableOf } from '../workflow/tableOf'
import { subjectOf } from './subject'
import type { Subject } from './subject'

type CreditCollection = typeof SLUGS.creditRecords | typeof SLUGS.commitments

const localeOf = async (
  { query }: Pick<Transaction, 'query'>,
  { subjectCollection, subjectId }: Subject,
): Promise<Locale> => {
  const [row] = await query<{ locale: string | null }>(sql`
    select locale::text as locale from ${tableOf(subjectCollection)} where id = ${subjectId}::uuid`)
  return row?.locale === 'en' ? 'en' : 'zh'
}

/** What a letter's link opens, and for how many days. */
export type SubjectLink = { purpose: 'repair' | 'certificate'; days: number }

type Telling = {
  collection: CreditCollection
  record: Record<string, unknown> & { id: string }
  /** Names the words, `credit:mails.<act>`. */
  act: string
  link?: SubjectLink
  now: Date
}

/** A letter to the subject of a record or commitment, to the address on file, in the act's own transaction. */
export const tellSubjectOf = async (
  tx: Transaction,
  { collection, record, act, link, now }: Telling,
): Promise<void> => {
  const letter: MailParcel = {
    kind: 'mail',
    template: 'credit-step',
    collection,
    record: record.id,
    act,
    locale: await localeOf(tx, subjectOf(record)),
  }
  if (link) {
    const expiresAt = addDays(now, link.days)
    await issueLink(tx, { purpose: link.purpose, collection, record: record.id, letter, expiresAt, now })
  }
  await enqueue(tx, letter)
}

/** Tells the subject of the act. */
export const tellSubject =
  (act: string, link?: SubjectLink): Follow =>
  ({ tx, collection, record, now }: ActionContext) =>
    tellSubjectOf(tx, { collection: collection as CreditCollection, record, act, link, now })
