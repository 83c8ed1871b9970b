import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { readableBy } from './scope'
import type { QualityQuestion } from './scope'
import { nameColumn } from '../nameColumn'

/** Front-line reviewers to online rooms, at least 1 to 50. 广电总局, November 2020. */
export const ROOMS_PER_REVIEWER = 50

export type Staffing = {
  county: string
  /** Null for a county as a whole. */
  base: string | null
  /** Moderators who work for the county; a base has those of its county. */
  reviewers: number
  /** On air now, and most at once in the period. */
  now: number
  peak: number
  needed: number
}

type Row = Omit<Staffing, 'needed'>

/** Who is on air counts from its start to its end, or its planned end. */
const onAir = ({ actor, from, now }: QualityQuestion): SQL => sql`
  select r.county_id as county, nullif(r.base, '') as base, b.starts_at as from_at,
    greatest(coalesce(b.ended_at, b.ends_at), b.starts_at) as to_at, b.state::text as state
  from broadcasts b join live_rooms r on r.id = b.room_id
  where b.state in ('live', 'ended') and b.starts_at <= ${now.toISOString()}::timestamptz
    and coalesce(b.ended_at, b.ends_at) >= ${from.toISOString()}::timestamptz
    and ${readableBy(actor, SLUGS.broadcasts, 'b')}`

/** Most at once: one more at every start, one less at every end. */
const peaks = (group: SQL): SQL => sql`
  select ${group}, max(running)::int as peak, max(live)::int as now from (
    select ${group}, sum(change) over (partition by ${group} order by at, change desc rows unbounded preceding) as running,
      count(*) filter (where state = 'live' and change = 1) over (partition by ${group}) as live
    from (select ${group}, from_at as at, 1 as change, state from air
      union all select ${group}, to_at, -1, state from air) events
  ) runs group by ${group}`

const withNeed = (rows: readonly Row[]): Staffing[] =>
  rows.map((row) => ({ ...row, needed: Math.ceil(Math.max(row.peak, row.now) / ROOMS_PER_REVIEWER) }))

const find = (payload: Payload, question: QualityQuestion, isByBase: boolean) => {
  const name = nameColumn(question.locale, 'p')
  const group = isByBase ? sql`county, base` : sql`county`
  return query<Row>(
    payload,
    sql`with air as (${onAir(question)}), reviewers as (
        select c.counties_id as county, count(distinct u.id)::int as reviewers
        from users u join users_roles r on r.parent_id = u.id and r.value = 'moderator'
          join users_rels c on c.parent_id = u.id and c.path = 'counties'
        where u.disabled is not true group by 1
      ), peaks as (${peaks(group)})
      select coalesce(${name}, peaks.county) as county, ${isByBase ? sql`peaks.base` : sql`null`} as base,
        coalesce(reviewers, 0) as reviewers, coalesce(peak, 0) as peak, coalesce(peaks.now, 0) as now
      from peaks ${isByBase ? sql`` : sql`full join reviewers using (county)`}
        ${isByBase ? sql`left join reviewers on reviewers.county = peaks.county` : sql``}
        left join counties p on p.id = ${isByBase ? sql`peaks.county` : sql`county`}
      ${isByBase ? sql`where peaks.base is not null` : sql``}
      order by 1, 2`,
  )
}

export const findStaffingByCounty = async (
  payload: Payload,
  question: QualityQuestion,
): Promise<Staffing[]> => withNeed(await find(payload, question, false))

export const findStaffingByBase = async (payload: Payload, question: QualityQuestion): Promise<Staffing[]> =>
  withNeed(await find(payload, question, true))
