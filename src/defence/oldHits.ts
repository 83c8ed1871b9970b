import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'

/** Hits tell how a rule does now; who changed which rule stays in the trail. */
export const forgetOldHits = async (payload: Payload, now: Date): Promise<void> => {
  await query(
    payload,
    sql`delete from defence_hits where minute < ${now.toISOString()}::timestamptz - interval '90 days'`,
  )
}
