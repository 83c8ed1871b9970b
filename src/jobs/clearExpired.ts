import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import type { Job } from './job'

const BATCH = 100

/** Removes what served its time: used challenges, drafts of forms, counters, files whose comment never came. */
export const clearExpired: Job = {
  name: 'clear-expired',
  everySeconds: 3600,
  run: async (payload, now) => {
    const at = now.toISOString()
    await query(payload, sql`delete from used_challenges where expires_at < ${at}::timestamptz`)
    await query(payload, sql`delete from form_drafts where expires_at < ${at}::timestamptz`)
    await query(payload, sql`delete from rate_limits where expire < ${now.getTime()}`)
    const orphans = await query<{ id: string }>(
      payload,
      sql`select id from attachments
        where comment_id is null and created_at < ${at}::timestamptz - interval '1 day' limit ${BATCH}`,
    )
    for (const { id } of orphans) {
      // Housekeeping of the system itself; nobody's record refers to the file.
      await payload.delete({ collection: SLUGS.attachments, id, overrideAccess: true })
    }
  },
}
