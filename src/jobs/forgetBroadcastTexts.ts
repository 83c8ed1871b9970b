import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { RETENTION_MONTHS } from '../livestream/retention/retainUntil'
import type { Job } from './job'

/** Texts removed by one statement; each takes its cues and what was found in it along. */
const CHUNK = 20

/**
 * What was said in a broadcast and written beside it is kept three years from its end, and as long as a case about it is
 * kept or preserved. 直播电商监督管理办法 arts 27, 28, 31, 45.
 *
 * @returns whether there was anything to do
 */
const forgetNext = async (payload: Payload, now: Date): Promise<boolean> => {
  const gone = await query(
    payload,
    sql`delete from broadcast_texts where id in (
        select t.id from broadcast_texts t join broadcasts b on b.id = t.broadcast_id
        where coalesce(b.ended_at, b.ends_at)
            < ${now.toISOString()}::timestamptz - make_interval(months => ${RETENTION_MONTHS})
          and not exists (select 1 from live_cases c where c.broadcast_id = b.id and c.forgotten_at is null)
        order by t.id limit ${CHUNK} for update of t skip locked)
      returning id`,
  )
  return gone.length > 0
}

/** Takes away the words of broadcasts when the law's term is over, and with them what back-tests quoted of them. */
export const forgetBroadcastTexts: Job = {
  name: 'forget-broadcast-texts',
  everySeconds: 3600,
  run: async (payload, now) => {
    while (await forgetNext(payload, now));
    await query(
      payload,
      sql`update back_test_broadcasts f set findings = '[]' from broadcasts b
        where b.id = f.broadcast_id and f.findings <> '[]'
          and coalesce(b.ended_at, b.ends_at)
            < ${now.toISOString()}::timestamptz - make_interval(months => ${RETENTION_MONTHS})
          and not exists (select 1 from broadcast_texts t where t.broadcast_id = b.id)`,
    )
  },
}
