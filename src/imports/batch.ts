import { sql } from '@payloadcms/db-postgres/drizzle'

import type { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'
import { tableOf } from '../workflow/tableOf'

/** Collections of files handed in at once. */
export type Batches =
  | typeof SLUGS.importBatches
  | typeof SLUGS.registerImports
  | typeof SLUGS.platformImports
  | typeof SLUGS.eventGuestLists
  | typeof SLUGS.creditImports

export type ImportParams = Record<string, unknown> & {
  batch: string
  collection: Batches
  phase: 'check' | 'store' | 'forget'
  /** The language of who handed the file in. */
  locale?: Locale
  /** What becomes of rows an earlier file has brought; of storing. */
  repeats?: 'skip' | 'take'
}

export type Batch = {
  collection: Batches
  id: string
  state: string
  filename: string
  agency: string
  /** The row's own columns, as its target knows them. */
  facts: Record<string, unknown>
}

type Query = Pick<Transaction, 'query'>

type Ref = { collection: Batches; id: string }

const select = ({ collection, id }: Ref) => sql`
  select ${collection as Slug}::text as collection, id, state::text, filename, agency_id as agency, to_jsonb(b) as facts
  from ${tableOf(collection)} b where id = ${id}::uuid`

export const findBatch = async (tx: Query, ref: Ref): Promise<Batch | undefined> =>
  (await tx.query<Batch>(select(ref)))[0]

/**
 * The batch while it is in this state, held until the end of the transaction: an act that ends it waits, and whatever
 * the transaction does comes before that end.
 */
export const holdBatch = async (tx: Query, ref: Ref, state: string): Promise<Batch | undefined> =>
  (await tx.query<Batch>(sql`${select(ref)} and state = ${state} for share`))[0]
