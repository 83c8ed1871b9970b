import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'

/**
 * What the worker sends after the commit. Personal data is never copied here: a mail names the record, and the
 * address is read when it is sent.
 */
export type Parcel =
  | { kind: 'mail'; template: 'comment-receipt'; comment: string; locale: Locale }
  | { kind: 'revalidate'; paths: readonly string[] }

/** Puts a parcel into the outbox in the caller's transaction, so that it leaves if and only if the act is committed. */
export const enqueue = async (tx: Transaction, { kind, ...content }: Parcel): Promise<void> => {
  await tx.query(sql`
    insert into outbox (id, kind, content, state, attempts, next_attempt_at, created_at, updated_at)
    values (${uuidv7()}, ${kind}, ${JSON.stringify(content)}::jsonb, 'pending', 0, now(), now(), now())`)
}
