import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v4 as uuidv4 } from 'uuid'

import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import type { Translate } from '../i18n'

/** Rows fetched at a time. */
const BATCH = 1000

/** What the files of an archive are read from: one picture of the database, one language. */
export type Source = {
  tx: Transaction
  consultation: string
  t: Translate
  /** Shows progress. @throws RunCancelled */
  report: (rows: number) => Promise<void>
}

/** Everything `work` reads is of one moment. */
export const readConsistently = <T>(payload: Payload, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(payload, async (tx) => {
    await tx.query(sql`set transaction isolation level repeatable read, read only`)
    return work(tx)
  })

/**
 * The rows of a query, a batch at a time: in memory there is never more than one.
 *
 * @param query without parameters: PostgreSQL takes none in a cursor's declaration.
 */
export async function* rowsOf<Row extends Record<string, unknown>>(
  tx: Transaction,
  query: SQL,
): AsyncGenerator<Row[]> {
  const cursor = sql.identifier(`c${uuidv4().replaceAll('-', '')}`)
  await tx.query(sql`declare ${cursor} no scroll cursor for ${query}`)
  for (;;) {
    const rows = await tx.query<Row>(sql`fetch ${sql.raw(String(BATCH))} from ${cursor}`)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) break
  }
  await tx.query(sql`close ${cursor}`)
}

/** An id as part of a query without parameters. @throws RangeError for anything that is no id */
export const literalId = (id: string): SQL => {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('Not an id')
  return sql.raw(`'${id}'::uuid`)
}
