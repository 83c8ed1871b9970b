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

/** Days a link to ask for repair is good for. */
const LINK_DAYS = 30

type CreditCollection = typeof SLUGS.creditRecords | typeof SLUGS.commitments

const localeOf = async (
  { query }: Pick<Transaction, 'query'>,
  { subjectCollection, subjectId }: Subject,
): Promise<Locale> => {
  const [row] = await query<{ locale: string | null }>(sql`
    select locale::text as locale from ${tableOf(subjectCollection)} where id = ${subjectId}::uuid`)
  return row?.locale === 'en' ? 'en' : 'zh'
}

type Telling = {
  collection: CreditCollection
  record: Record<string, unknown> & { id: string }
  /** Names the words, `credit:mails.<act>`. */
  act: string
  /** With a link to ask for repair. */
  withLink?: boolean
  now: Date
}

/** A letter to the subject of a record or commitment, to the address on file, in the act's own transaction. */
export const tellSubjectOf = async (
  tx: Transaction,
  { collection, record, act, withLink, now }: Telling,
): Promise<void> => {
  const letter: MailParcel = {
    kind: 'mail',
    template: 'credit-step',
    collection,
    record: record.id,
    act,
    locale: await localeOf(tx, subjectOf(record)),
  }
  if (withLink) {
    const expiresAt = addDays(now, LINK_DAYS)
    await issueLink(tx, { purpose: 'repair', collection, record: record.id, letter, expiresAt, now })
  }
  await enqueue(tx, letter)
}

/** Tells the subject of the act. */
export const tellSubject =
  (act: string): Follow =>
  ({ tx, collection, record, now }: ActionContext) =>
    tellSubjectOf(tx, { collection: collection as CreditCollection, record, act, now })
