import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Follow } from '../../workflow/definition'

/** When a streamer first went on the air: what the first training is measured against. 直播电商监督管理办法 art 10. */
export const noteFirstBroadcast: Follow = async ({ tx, record }) => {
  await tx.query(sql`
    update streamers set first_broadcast_at = ${String(record.startsAt)}::timestamptz
    where id = ${String(record.streamer)}::uuid
      and (first_broadcast_at is null or first_broadcast_at > ${String(record.startsAt)}::timestamptz)`)
}
