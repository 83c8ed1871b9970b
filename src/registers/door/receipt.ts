import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { createReceiptCode } from '../../intake/receiptCode'

type Given = { collection: Slug; id: string; submissionKey: string; at: Date }

/** A receipt for what is about to be stored; undefined when this very submission has one. */
export const takeReceipt = async (
  tx: Transaction,
  { collection, id, submissionKey, at }: Given,
): Promise<string | undefined> => {
  const [row] = await tx.query<{ code: string }>(sql`
    insert into application_receipts (code, collection, record_id, submission_key, created_at)
    values (${createReceiptCode()}, ${collection}, ${id}::uuid, ${submissionKey}, ${at.toISOString()})
    on conflict (submission_key) do nothing returning code`)
  return row?.code
}

/** The receipt a submission got before. */
export const findReceipt = async (tx: Transaction, submissionKey: string): Promise<string> => {
  const [row] = await tx.query<{ code: string }>(
    sql`select code from application_receipts where submission_key = ${submissionKey}`,
  )
  if (!row) throw new TypeError('A submission taken before has no receipt')
  return row.code
}
