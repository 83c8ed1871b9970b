import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { getHolidayCalendar } from '../../queries/holidayCalendar'
import { FIRM_STATES, PENDING_STATES } from '../kinds'
import { calendarConflicts } from './calendarConflicts'
import type { Conflict, ConflictKind } from './conflict'

type Row = {
  kind: Exclude<ConflictKind, 'holiday' | 'make-up-day'>
  what: string
  whatEn: string | null
  id: string
  title: string
  titleEn: string | null
  state: string
  agency: string
  county: string | null
  startsAt: string
  endsAt: string
}

/** Of each kind, as many as a person can take in. */
const MOST_OF_A_KIND = 20

const listOf = (values: readonly string[]) => `{${values.join(',')}}`

/** The event asked about, at its own time or at the one somebody wants to move it to. */
export type Question = { event: string; startsAt: Date; endsAt: Date }

/** Weeks from Monday on, as a clock in Beijing has them. */
const weeksOf = (from: string, until: string) => sql`tstzrange(
  date_trunc('week', ${sql.raw(from)} at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai',
  (date_trunc('week', ${sql.raw(until)} at time zone 'Asia/Shanghai') + interval '7 days') at time zone 'Asia/Shanghai')`

/**
 * Everything that stands against one event, in one statement whatever the number of events: it looks at what is on in the
 * same weeks, found by their times. An event that lists no rooms has its whole venue.
 */
const conflictsSql = ({ event, startsAt, endsAt }: Question) => sql`
  with mine as (
    select id, kind, audience, place_id, venue_id, county_id, starts_at as planned,
      ${startsAt.toISOString()}::timestamptz as s, ${endsAt.toISOString()}::timestamptz as f
    from events where id = ${event}::uuid
  ),
  others as (
    select e.*, tstzrange(e.starts_at, e.ends_at) && tstzrange(m.s, m.f) as at_once,
      tstzrange(e.starts_at, e.ends_at) && ${weeksOf('m.s', 'm.f')} as same_weeks
    from events e, mine m
    where e.id <> m.id
      and e.state = any(${listOf([...FIRM_STATES, ...PENDING_STATES])}::enum_events_state[])
      and tstzrange(e.starts_at, e.ends_at) && ${weeksOf('m.s', 'm.f')}
  ),
  booked as (
    select parent_id as event, venue_rooms_id as room from events_rels
    where path = 'rooms' and (parent_id = ${event}::uuid or parent_id in (select id from others where at_once))
  ),
  talks as (
    select p._parent_id as event, r.speakers_id as speaker,
      p.starts_at + case when p._parent_id = m.id then m.s - m.planned else interval '0' end as s,
      p.ends_at + case when p._parent_id = m.id then m.s - m.planned else interval '0' end as f
    from mine m, events_programme p
    join events_rels r on r.parent_id = p._parent_id and r.path = 'programme.' || (p._order - 1) || '.speakers'
    where p._parent_id = m.id or p._parent_id in (select id from others where same_weeks)
  ),
  found as (
    select 'room' as kind, o.id, v.name || coalesce(' ' || (
        select string_agg(r.name, '、' order by r.name) from booked a join booked b on b.room = a.room
        join venue_rooms r on r.id = a.room where a.event = o.id and b.event = m.id), '') as what,
      v.name_en as "whatEn"
    from others o join mine m on m.venue_id = o.venue_id join venues v on v.id = o.venue_id
    where o.at_once and (
      not exists (select 1 from booked where event = o.id) or not exists (select 1 from booked where event = m.id)
      or exists (select 1 from booked a join booked b on b.room = a.room where a.event = o.id and b.event = m.id))
    union all
    select distinct 'speaker', theirs.event, s.name, s.name_en
    from talks own join talks theirs on theirs.speaker = own.speaker and tstzrange(theirs.s, theirs.f) && tstzrange(own.s, own.f)
    join speakers s on s.id = own.speaker
    where own.event = ${event}::uuid and theirs.event <> ${event}::uuid
    union all
    select 'audience', o.id, o.title, o.title_en from others o join mine m on m.audience = o.audience and m.place_id = o.place_id
    where o.same_weeks
    union all
    select 'summit', o.id, o.title, o.title_en from others o
    where o.at_once and o.kind = 'summit' and o.county_id is null
  ),
  counted as (
    select f.*, row_number() over (partition by f.kind order by o.starts_at, o.id) as place
    from found f join others o on o.id = f.id
  )
  select c.kind, c.what, c."whatEn", o.id, o.title, o.title_en as "titleEn", o.state, o.agency_id as agency,
    o.county_id as county, o.starts_at as "startsAt", o.ends_at as "endsAt"
  from counted c join others o on o.id = c.id where c.place <= ${MOST_OF_A_KIND}
  order by array_position(array['room', 'speaker', 'summit', 'audience'], c.kind), o.starts_at, o.id`

const isFirm = (state: string) => FIRM_STATES.some((firm) => firm === state)

const severityOf = ({ kind, state }: Row): Conflict['severity'] => {
  if (!isFirm(state)) return 'soft'
  return kind === 'room' ? 'refused' : 'warned'
}

const conflictOf = (row: Row): Conflict => {
  const { kind, what, whatEn, startsAt, endsAt, ...event } = row
  return {
    kind,
    severity: severityOf(row),
    what,
    whatEn,
    event: {
      ...event,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
    },
    day: null,
  }
}

/** Everything that stands against an event: other events, and days of the calendar on which people are off or at work. */
export const findConflicts = async (
  tx: Pick<Transaction, 'query'>,
  question: Question,
): Promise<Conflict[]> => {
  const rows = await tx.query<Row>(conflictsSql(question))
  return [...rows.map(conflictOf), ...calendarConflicts(question, await getHolidayCalendar(tx))]
}
