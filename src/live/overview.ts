import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { fillBuckets } from './buckets'
import type { ArrivalRow, Bucket } from './buckets'
import { timeParts } from './tallies'

/** What came in by the minute in the last hour, on all consultations together: figures only, for those who guard the door. */
export const countLastHour = async (payload: Payload, now = new Date()): Promise<Bucket[]> => {
  const since = sql`${now.toISOString()}::timestamptz - interval '60 minutes'`
  const rows = await query<ArrivalRow>(
    payload,
    sql`select grain, at, channel, flags, sum(count)::int as count from (
        select grain, at, channel, flags, count from arrival_tallies where grain = 'minute' and at > ${since}
        union all
        select grain, at, channel::text, flags, change from tally_changes cross join ${timeParts}
          where grain = 'minute' and at > ${since}
      ) as arrivals group by 1, 2, 3, 4`,
  )
  return fillBuckets(rows, { grain: 'minute', now, opensAt: null, closesAt: null })
}
