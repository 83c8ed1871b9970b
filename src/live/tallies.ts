import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction } from '../db/transaction'

/** Changes added up in one transaction. */
const CHUNK = 20_000

/** A change as its part of each dimension: `part(dimension, value)`; an empty value is what was not said. */
export const dimensionParts: SQL = sql`lateral (values ('state', state::text), ('kind', coalesce(kind::text, '')),
  ('clause', coalesce(clause, ''))) as part(dimension, value)`

/** A change as its part of each stretch of time: `part(grain, at)`; days are Beijing days. */
export const timeParts: SQL = sql`lateral (values ('minute', date_trunc('minute', arrived_at)),
  ('hour', date_trunc('hour', arrived_at)), ('day', date_trunc('day', arrived_at, 'Asia/Shanghai'))) as part(grain, at)`

/**
 * Adds a chunk of changes to the tallies and puts the new comments in line to be judged; one statement, so that whoever
 * counts sees each comment either among the changes or in the tallies.
 *
 * @returns how many changes were added up; 0 when there are none, or another worker is at it.
 */
export const foldChunk = (payload: Payload): Promise<number> =>
  inTransaction(payload, async (tx) => {
    const [lock] = await tx.query<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended('fold-tallies', 0)) as free`,
    )
    if (!lock?.free) return 0
    const [folded] = await tx.query<{ count: number }>(sql`
      with taken as (
        delete from tally_changes where ctid = any(array(select ctid from tally_changes limit ${CHUNK})) returning *
      ), queued as (
        insert into arrivals_to_judge select comment_id from taken where comment_id is not null on conflict do nothing
      ), counted as (
        insert into comment_tallies
          select consultation_id, county_id, dimension, value, sum(change)
          from taken cross join ${dimensionParts} group by 1, 2, 3, 4 having sum(change) <> 0
        on conflict (consultation_id, dimension, value, county_id)
          do update set count = comment_tallies.count + excluded.count
      ), timed as (
        insert into arrival_tallies
          select consultation_id, county_id, grain, at, channel::text, flags, sum(change)
          from taken cross join ${timeParts} group by 1, 2, 3, 4, 5, 6 having sum(change) <> 0
        on conflict (consultation_id, grain, at, channel, flags, county_id)
          do update set count = arrival_tallies.count + excluded.count
      )
      select count(*)::int as count from taken`)
    return folded?.count ?? 0
  })

/** Minutes are looked at for a day, hours for three, days as long as there are comments. */
export const forgetOldGrains = (payload: Payload, now: Date): Promise<void> =>
  inTransaction(payload, async (tx) => {
    const at = now.toISOString()
    await tx.query(sql`
      delete from arrival_tallies where (grain = 'minute' and at < ${at}::timestamptz - interval '1 day')
        or (grain = 'hour' and at < ${at}::timestamptz - interval '3 days')`)
  })
