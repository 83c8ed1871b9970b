import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { query } from '../db/transaction'
import { AUDIENCES, EVENT_KINDS, EVENT_LANGUAGES, PUBLIC_EVENT_STATES } from '../events/kinds'
import { roomLeft } from '../events/registrations/roomLeft'
import type { Room } from '../events/registrations/roomLeft'
import { addDays } from '../legal/beijing'

/** A name in both languages. */
export type Named = { zh: string; en: string | null }

/** What a calendar, a list and a calendar file say of an event. */
export type SiteEvent = {
  id: string
  state: string
  title: Named
  summary: Named
  kind: string
  audience: string
  language: string
  format: string
  startsAt: Date
  endsAt: Date
  /** GB/T 2260 and name of where it is held; null online. */
  place: (Named & { id: string }) | null
  venue: { name: Named; address: Named } | null
  rooms: Named[]
  /** Counts every change of time and standing. */
  sequence: number
  publishedAt: Date
  changedAt: Date
}

type Row = {
  id: string
  state: string
  title: string
  titleEn: string | null
  summary: string | null
  summaryEn: string | null
  kind: string
  audience: string
  language: string
  format: string
  startsAt: string
  endsAt: string
  placeId: string | null
  placeName: string
  placeNameEn: string | null
  venueName: string | null
  venueNameEn: string | null
  address: string
  addressEn: string | null
  rooms: Named[]
  sequence: number
  publishedAt: string
  changedAt: string
}

/** What the public sees: what is announced, and what was and has been called off since. */
export const isPublicSql = sql`(e.state in (${sql.join(
  PUBLIC_EVENT_STATES.map((state) => sql`${state}`),
  sql`, `,
)}) or (e.state = 'cancelled' and e.published_at is not null))`

const ROOMS = sql`coalesce((select jsonb_agg(jsonb_build_object('zh', r.name, 'en', r.name_en) order by x."order")
  from events_rels x join venue_rooms r on r.id = x.venue_rooms_id where x.parent_id = e.id and x.path = 'rooms'),
  '[]'::jsonb)`

/** @param rooms a calendar has no room for them */
const columnsWith = (
  rooms: SQL,
) => sql`e.id, e.state, e.title, e.title_en as "titleEn", e.summary, e.summary_en as "summaryEn", e.kind,
  e.audience, e.language, e.format, e.starts_at as "startsAt", e.ends_at as "endsAt", c.id as "placeId",
  c.name as "placeName", c.name_en as "placeNameEn", v.name as "venueName", v.name_en as "venueNameEn", v.address,
  v.address_en as "addressEn", e.ics_sequence::int as sequence, e.published_at as "publishedAt", e.updated_at as "changedAt",
  ${rooms} as rooms`

const COLUMNS = columnsWith(ROOMS)

const JOINS = sql`left join counties c on c.id = e.place_id left join venues v on v.id = e.venue_id`

const eventOf = (row: Row): SiteEvent => ({
  id: row.id,
  state: row.state,
  title: { zh: row.title, en: row.titleEn },
  summary: { zh: row.summary ?? '', en: row.summaryEn },
  kind: row.kind,
  audience: row.audience,
  language: row.language,
  format: row.format,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
  place: row.placeId ? { id: row.placeId, zh: row.placeName, en: row.placeNameEn } : null,
  venue: row.venueName
    ? {
        name: { zh: row.venueName, en: row.venueNameEn },
        address: { zh: row.address, en: row.addressEn },
      }
    : null,
  rooms: row.rooms,
  sequence: row.sequence,
  publishedAt: new Date(row.publishedAt),
  changedAt: new Date(row.changedAt),
})

/** What readers and feeds narrow the calendar down to; empty: all. */
export type EventFilter = { place: string; kind: string; language: string; audience: string }

export const NO_FILTER: EventFilter = { place: '', kind: '', language: '', audience: '' }

const known = (values: readonly string[], value: string | undefined): string =>
  values.find((one) => one === value) ?? ''

/** A filter from the parts of an address; what is no value of ours is left out. */
export const readEventFilter = (asked: Record<string, string | undefined>): EventFilter => ({
  place: /^\d{6}$/.test(asked.place ?? '') ? (asked.place ?? '') : '',
  kind: known(EVENT_KINDS, asked.kind),
  language: known(EVENT_LANGUAGES, asked.language),
  audience: known(AUDIENCES, asked.audience),
})

/** An event in both languages is found by either. */
const filterSql = ({ place, kind, language, audience }: EventFilter): SQL => {
  const parts = [isPublicSql]
  if (place) parts.push(sql`e.place_id = ${place}`)
  if (kind) parts.push(sql`e.kind = ${kind}`)
  if (language === 'both') parts.push(sql`e.language = 'both'`)
  else if (language) parts.push(sql`e.language in (${language}, 'both')`)
  if (audience) parts.push(sql`e.audience = ${audience}`)
  return sql.join(parts, sql` and `)
}

export type DayOfEvents = {
  /** YYYY-MM-DD. */
  day: string
  events: SiteEvent[]
  /** There are more than are shown. */
  hasMore: boolean
}

/** Entries of a day in a month's grid; the rest is on the day's own page. */
const MOST_A_DAY = 3

/**
 * What is on, day by day, the first few of each day: what still goes on from earlier, then what begins. Each day reads only
 * as many rows as are shown, so that a month is as quick among a hundred thousand events as among a thousand.
 *
 * @param first day YYYY-MM-DD, in Beijing
 */
export const findDays = async (
  payload: Payload,
  { first, days, filter }: { first: string; days: number; filter: EventFilter },
): Promise<DayOfEvents[]> => {
  const matching = filterSql(filter)
  const rows = await query<Row & { day: string }>(
    payload,
    sql`
    with days as (
      select to_char(d, 'YYYY-MM-DD') as day, d at time zone 'Asia/Shanghai' as s,
        (d + interval '1 day') at time zone 'Asia/Shanghai' as f
      from generate_series(${first}::timestamp, ${first}::timestamp + make_interval(days => ${days - 1}), '1 day') as d
    ),
    shown as (
      select days.day, found.* from days, lateral (
        (select e.id, e.starts_at, 0 as part from events e
          where ${matching} and e.ends_at - e.starts_at > interval '8 hours'
            and tstzrange(e.starts_at, e.ends_at) && tstzrange(days.s, days.f) and e.starts_at < days.s
          order by e.starts_at, e.id limit ${MOST_A_DAY + 1})
        union all
        (select e.id, e.starts_at, 1 from events e
          where ${matching} and (e.starts_at at time zone 'Asia/Shanghai')::date = days.day::date
          order by e.starts_at, e.id limit ${MOST_A_DAY + 1})
        order by part, starts_at, id limit ${MOST_A_DAY + 1}
      ) as found
    )
    select shown.day, ${columnsWith(sql`'[]'::jsonb`)} from shown join events e on e.id = shown.id ${JOINS}
    order by shown.day, shown.part, shown.starts_at, shown.id`,
  )
  return Array.from({ length: days }, (_, offset) => {
    const day = addDays(first, offset)
    const found = rows.filter((row) => row.day === day)
    return { day, events: found.slice(0, MOST_A_DAY).map(eventOf), hasMore: found.length > MOST_A_DAY }
  })
}

/** Entries of a page of the list. */
export const LIST_PAGE = 20

export type EventList = { events: SiteEvent[]; hasNext: boolean }

/** Where a page of the list begins. */
type ListQuestion = {
  /** Not over before this moment. */
  from: Date
  /** Not begun at or after this moment; null: as far as there are any. */
  until: Date | null
  filter: EventFilter
  page: number
}

/** What is on from a moment on, soonest first. */
export const findEventList = async (
  payload: Payload,
  { from, until, filter, page }: ListQuestion,
): Promise<EventList> => {
  const range = sql`tstzrange(${from.toISOString()}::timestamptz, ${until?.toISOString() ?? null}::timestamptz)`
  const rows = await query<Row>(
    payload,
    sql`select ${COLUMNS} from events e ${JOINS}
      where ${filterSql(filter)} and tstzrange(e.starts_at, e.ends_at) && ${range}
      order by e.starts_at, e.id limit ${LIST_PAGE + 1} offset ${(page - 1) * LIST_PAGE}`,
  )
  return { events: rows.slice(0, LIST_PAGE).map(eventOf), hasNext: rows.length > LIST_PAGE }
}

/** Entries of a feed: calendar programs fetch it whole. */
const MOST_IN_FEED = 1_000

/** For a feed: from some time back, called off ones included, so that a subscriber's calendar follows. */
export const findFeed = async (
  payload: Payload,
  { from, filter }: { from: Date; filter: EventFilter },
): Promise<SiteEvent[]> => {
  const rows = await query<Row>(
    payload,
    sql`select ${COLUMNS} from events e ${JOINS}
      where ${filterSql(filter)} and tstzrange(e.starts_at, e.ends_at) && tstzrange(${from.toISOString()}::timestamptz, null)
      order by e.starts_at, e.id limit ${MOST_IN_FEED}`,
  )
  return rows.map(eventOf)
}

export type EventHost = { role: string; name: Named }

export type EventSession = {
  title: Named
  startsAt: Date
  endsAt: Date
  room: Named | null
  abstract: string
  speakers: { name: Named; organisation: Named; position: Named; biography: Named }[]
}

/** An event with all its public page shows. */
export type EventPage = SiteEvent & {
  description: Named
  contact: string
  /** Told to everybody where nobody has to register. */
  onlineUrl: string | null
  postponedReason: string | null
  cancelledReason: string | null
  takesRegistrations: boolean
  registrationClosesAt: Date
  capacity: number | null
  room: Room
  hosts: EventHost[]
  programme: EventSession[]
}

type PageRow = Row & {
  description: string | null
  descriptionEn: string | null
  contact: string | null
  onlineUrl: string | null
  postponedReason: string | null
  cancelledReason: string | null
  takesRegistrations: boolean | null
  registrationClosesAt: string
  capacity: number | null
  taken: number
  repeats: number
  isWaiting: boolean
  hosts: EventHost[]
  programme: (Omit<EventSession, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string })[]
}

const named = (name: string, alias: string, en = `${name}_en`) =>
  sql.raw(`jsonb_build_object('zh', ${alias}.${name}, 'en', ${alias}.${en})`)

const HOSTS = sql`coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'name', jsonb_build_object(
    'zh', coalesce(a.name, g.name, h.name), 'en', coalesce(a.name_en, g.name_en, h.name_en))) order by h._order)
  from events_hosts h left join agencies a on a.id = h.agency_id left join counties g on g.id = h.county_id
  where h._parent_id = e.id and coalesce(a.name, g.name, h.name) is not null), '[]'::jsonb)`

const PROGRAMME = sql`coalesce((select jsonb_agg(jsonb_build_object('title', ${named('title', 'p')},
    'startsAt', p.starts_at, 'endsAt', p.ends_at, 'abstract', coalesce(p.abstract, ''),
    'room', case when r.id is not null then ${named('name', 'r')} end,
    'speakers', coalesce((select jsonb_agg(jsonb_build_object('name', ${named('name', 's')},
        'organisation', ${named('organisation', 's')}, 'position', ${named('position', 's')},
        'biography', ${named('biography', 's')}) order by x."order")
      from events_rels x join speakers s on s.id = x.speakers_id
      where x.parent_id = e.id and x.path = 'programme.' || (p._order - 1) || '.speakers'), '[]'::jsonb))
    order by p.starts_at, p._order)
  from events_programme p left join venue_rooms r on r.id = p.room_id where p._parent_id = e.id), '[]'::jsonb)`

/** Of an event `e` with its seats `s`: forms of today with a known address, and whether somebody waits. */
export const REPEATS_TODAY = sql`case when s.repeats_on = (now() at time zone 'Asia/Shanghai')::date then s.repeats else 0 end`

export const HAS_LINE = sql`exists (
  select 1 from event_registrations w where w.event_id = e.id and w.state = 'waiting')`

/** One event as the public may see it. */
export const findEventPage = async (payload: Payload, id: string): Promise<EventPage | undefined> => {
  if (!isUuid(id)) return undefined
  const [row] = await query<PageRow>(
    payload,
    sql`select ${COLUMNS}, e.description, e.description_en as "descriptionEn", e.contact,
        e.online_url as "onlineUrl",
        e.postponed_reason as "postponedReason", e.cancelled_reason as "cancelledReason",
        e.takes_registrations as "takesRegistrations",
        coalesce(e.registration_closes_at, e.starts_at) as "registrationClosesAt", e.capacity::int, s.taken,
        ${REPEATS_TODAY} as repeats, ${HAS_LINE} as "isWaiting",
        ${HOSTS} as hosts, ${PROGRAMME} as programme
      from events e join event_seats s on s.event_id = e.id ${JOINS}
      where e.id = ${id}::uuid and ${isPublicSql}`,
  )
  if (!row) return undefined
  return {
    ...eventOf(row),
    description: { zh: row.description ?? '', en: row.descriptionEn },
    contact: row.contact ?? '',
    onlineUrl: row.onlineUrl,
    postponedReason: row.postponedReason,
    cancelledReason: row.cancelledReason,
    takesRegistrations: Boolean(row.takesRegistrations),
    registrationClosesAt: new Date(row.registrationClosesAt),
    capacity: row.capacity,
    room: roomLeft({ ...row, capacity: row.capacity ?? 0 }),
    hosts: row.hosts,
    programme: row.programme.map((session) => ({
      ...session,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
    })),
  }
}
