import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'

/** What was blacked out in a comment last, `start-end,…`, from the trail: the record keeps only the result. */
export const findPassages = async (tx: Transaction, comment: string): Promise<string | null> => {
  const [entry] = await tx.query<{ passages: string | null }>(sql`
    select data->'input'->>'passages' as passages from audit_entries
    where subject_collection = ${SLUGS.comments} and subject_id = ${comment} and action = 'redact'
    order by sequence desc limit 1`)
  return entry?.passages ?? null
}
