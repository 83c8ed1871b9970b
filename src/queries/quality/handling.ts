import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { readableBy } from './scope'
import type { QualityQuestion } from './scope'
import { nameColumn } from '../nameColumn'

/** How long it took from the first report to the decision, in hours; null where nothing was decided. */
export type Handling = { decided: number; median: number | null; p90: number | null }

/** As it stands now, beside what was decided in the period. */
export type PlaceHandling = Handling & { place: string; backlog: number; overdue: number }

export type WeekHandling = Handling & {
  /** Its Monday in Beijing, YYYY-MM-DD. */
  week: string
  arrived: number
  /** Of those decided, how many somebody above had to be told of. */
  late: number
}

const HOURS = sql`extract(epoch from c.decided_at - c.created_at) / 3600`

const times = (share: number, filter: SQL) =>
  sql`round((percentile_cont(${share}::float8) within group (order by ${HOURS}) filter (where ${filter}))::numeric, 1)::float8`

const byPlace = (
  payload: Payload,
  { place, joins }: { place: SQL; joins: SQL },
  { actor, from, now }: QualityQuestion,
) => {
  const isDecided = sql`c.decided_at >= ${from.toISOString()}::timestamptz and c.decided_at <= ${now.toISOString()}::timestamptz`
  const isWaiting = sql`c.state in ('open', 'held', 'handed-up', 'second-review', 'senior-review')`
  return query<PlaceHandling>(
    payload,
    sql`select ${place} as place, count(*) filter (where ${isDecided})::int as decided,
        ${times(0.5, isDecided)} as median, ${times(0.9, isDecided)} as p90,
        count(*) filter (where ${isWaiting})::int as backlog,
        count(*) filter (where ${isWaiting} and c.due_at < ${now.toISOString()}::timestamptz)::int as overdue
      from live_cases c ${joins}
      where ((${isDecided}) or ${isWaiting}) and ${readableBy(actor, SLUGS.liveCases, 'c')}
      group by 1 order by backlog desc, decided desc, 1 limit 100`,
  )
}

export const findHandlingByCounty = (payload: Payload, question: QualityQuestion): Promise<PlaceHandling[]> =>
  byPlace(
    payload,
    {
      place: sql`coalesce(${nameColumn(question.locale, 'p')}, '')`,
      joins: sql`left join counties p on p.id = c.county_id`,
    },
    question,
  )

export const findHandlingByBase = (payload: Payload, question: QualityQuestion): Promise<PlaceHandling[]> =>
  byPlace(payload, { place: sql`coalesce(nullif(c.base, ''), '')`, joins: sql`` }, question)

const weekOf = (moment: SQL) =>
  sql`to_char(date_trunc('week', ${moment} at time zone 'Asia/Shanghai'), 'YYYY-MM-DD')`

/** Every week of the period, those in which nothing happened too. */
export const findHandlingByWeek = (
  payload: Payload,
  { actor, from, now }: QualityQuestion,
): Promise<WeekHandling[]> => {
  const [first, last] = [from.toISOString(), now.toISOString()]
  const scope = readableBy(actor, SLUGS.liveCases, 'c')
  return query<WeekHandling>(
    payload,
    sql`with weeks as (
        select ${weekOf(sql`day`)} as week
        from generate_series(${first}::timestamptz, ${last}::timestamptz, interval '7 days') day
      ), decided as (
        select ${weekOf(sql`c.decided_at`)} as week, count(*)::int as decided,
          ${times(0.5, sql`true`)} as median, ${times(0.9, sql`true`)} as p90,
          (count(*) filter (where exists (select 1 from audit_entries a
            where a.subject_collection = 'live-cases' and a.subject_id = c.id::text and a.action = 'escalate')))::int as late
        from live_cases c where c.decided_at >= ${first}::timestamptz and c.decided_at <= ${last}::timestamptz and ${scope}
        group by 1
      ), arrived as (
        select ${weekOf(sql`c.created_at`)} as week, count(*)::int as arrived
        from live_cases c where c.created_at >= ${first}::timestamptz and c.created_at <= ${last}::timestamptz and ${scope}
        group by 1
      )
      select week, coalesce(arrived, 0) as arrived, coalesce(decided, 0) as decided, coalesce(late, 0) as late, median, p90
      from weeks left join decided using (week) left join arrived using (week) order by week`,
  )
}
