import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { tableOf } from '../workflow/tableOf'
import type { Job } from './job'

const BATCH = 100

/** Files are stored ahead of the record they belong to. */
const WAITING = [
  { collection: SLUGS.attachments, isOrphan: sql`comment_id is null` },
  { collection: SLUGS.registryFiles, isOrphan: sql`subject_id is null` },
  { collection: SLUGS.caseFiles, isOrphan: sql`subject_id is null` },
] as const

type Orphans = (typeof WAITING)[number] & { at: string }

const removeOrphans = async (payload: Payload, { collection, isOrphan, at }: Orphans) => {
  const orphans = await query<{ id: string }>(
    payload,
    sql`select id from ${tableOf(collection)}
      where ${isOrphan} and created_at < ${at}::timestamptz - interval '1 day' limit ${BATCH}`,
  )
  for (const { id } of orphans) {
    // Housekeeping of the system itself; nobody's record refers to the file.
    await payload.delete({ collection, id, overrideAccess: true })
  }
}

/** Removes what served its time: used challenges, drafts of forms, counters, files whose record never came. */
export const clearExpired: Job = {
  name: 'clear-expired',
  everySeconds: 3600,
  run: async (payload, now) => {
    const at = now.toISOString()
    await query(payload, sql`delete from used_challenges where expires_at < ${at}::timestamptz`)
    await query(payload, sql`delete from form_drafts where expires_at < ${at}::timestamptz`)
    await query(payload, sql`delete from rate_limits where expire < ${now.getTime()}`)
    for (const { collection, isOrphan } of WAITING) await removeOrphans(payload, { collection, isOrphan, at })
  },
}
