import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Channel } from '../intake/receive'
import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'

export type ImportParams = Record<string, unknown> & {
  batch: string
  phase: 'check' | 'store' | 'forget'
  /** The language of who handed the file in. */
  locale?: Locale
  /** What becomes of rows an earlier file has brought; of storing. */
  repeats?: 'skip' | 'take'
}

export type Batch = {
  id: string
  state: string
  filename: string
  consultation: string
  agency: string
  channel: Channel
}

const columns = sql`id, state::text, filename, consultation_id as consultation, agency_id as agency, channel::text`

type Query = Pick<Transaction, 'query'>

export const findBatch = async (tx: Query, id: string): Promise<Batch | undefined> =>
  (await tx.query<Batch>(sql`select ${columns} from import_batches where id = ${id}::uuid`))[0]

/**
 * The batch while it is in this state, held until the end of the transaction: an act that ends it waits, and whatever
 * the transaction does comes before that end.
 */
export const holdBatch = async (tx: Query, id: string, state: string): Promise<Batch | undefined> =>
  (
    await tx.query<Batch>(
      sql`select ${columns} from import_batches where id = ${id}::uuid and state = ${state} for share`,
    )
  )[0]
