import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { PUBLIC_ACTOR } from '../src/access/actor'
import { query } from '../src/db/transaction'
import { monthOf, weeksOfMonth } from '../src/events/calendar/monthGrid'
import { findConflicts } from '../src/events/conflicts/findConflicts'
import { receiveRegistration } from '../src/events/registrations/door/receiveRegistration'
import { AUDIENCES, EVENT_KINDS, EVENT_LANGUAGES } from '../src/events/kinds'
import { findDays, NO_FILTER } from '../src/queries/siteEvents'
import { copyInto } from './copyInto'

const COLUMNS = [
  'id',
  'state',
  'revision',
  'title',
  'title_en',
  'summary',
  'kind',
  'audience',
  'language',
  'format',
  'starts_at',
  'ends_at',
  'place_id',
  'expected_size',
  'ics_sequence',
  'published_at',
  'agency_id',
  'created_at',
  'updated_at',
]

const HOUR = 60 * 60 * 1000

/**
 * The few are spread over ten months, so that a month is full with few and with many alike and what is compared is the
 * search, not the length of the page; the many over ten years. Half before and half after today.
 */
const SPAN_DAYS = { few: 300, many: 3650 }

type Span = keyof typeof SPAN_DAYS

function* rowsOf(from: number, to: number, counties: readonly string[], spread: Span) {
  const span = SPAN_DAYS[spread] * 24 * HOUR
  const first = Date.now() - span / 2
  for (let number = from; number < to; number += 1) {
    // A golden step spreads any number of them evenly.
    const begins = new Date(first + ((number * 0.618_033_988_749_895) % 1) * span)
    const ends = new Date(begins.getTime() + (number % 20 === 0 ? 60 : 3) * HOUR)
    const now = new Date().toISOString()
    yield [
      uuidv7(),
      'published',
      1,
      `跨境电商活动第${number}场`,
      `Event number ${number}`,
      '面向企业的交流活动。',
      EVENT_KINDS[number % EVENT_KINDS.length] ?? 'forum',
      AUDIENCES[number % AUDIENCES.length] ?? 'public',
      EVENT_LANGUAGES[number % EVENT_LANGUAGES.length] ?? 'zh',
      'onsite',
      begins.toISOString(),
      ends.toISOString(),
      counties[number % counties.length] ?? null,
      100,
      0,
      now,
      'hainan-commerce',
      now,
      now,
    ]
  }
}

/** Fills the calendar up to so many events. */
const fill = async (payload: Payload, from: number, to: number, spread: Span) => {
  const counties = await query<{ id: string }>(payload, sql`select id from counties order by id`)
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const ids = counties.map(({ id }) => id)
  await copyInto(client, { table: 'events', columns: COLUMNS, rows: rowsOf(from, to, ids, spread) })
  await client.query('vacuum analyze events')
  await client.end()
}

const medianOf = async (rounds: number, work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = -3; round < rounds; round += 1) {
    const began = performance.now()
    await work()
    if (round >= 0) times.push(performance.now() - began)
  }
  times.sort((one, other) => one - other)
  return times[Math.floor(times.length / 2)] ?? NaN
}

/** A month as the public sees it, and what stands against one event; milliseconds. */
const measure = async (payload: Payload, rounds: number) => {
  const month = { ...weeksOfMonth(monthOf(new Date())), filter: NO_FILTER }
  const [event] = await query<{ id: string; s: string; f: string }>(
    payload,
    sql`select id, starts_at as s, ends_at as f from events where starts_at > now() order by starts_at limit 1`,
  )
  const question = {
    event: event?.id ?? '',
    startsAt: new Date(event?.s ?? 0),
    endsAt: new Date(event?.f ?? 0),
  }
  return {
    month: await medianOf(rounds, () => findDays(payload, month)),
    conflicts: await medianOf(rounds, () =>
      findConflicts({ query: (statement) => query(payload, statement) }, question),
    ),
  }
}

/** Who registers at once. */
const AT_ONCE = 10

/** Registrations for one event that are stored in a second, half of them on the waiting list. */
const measureRegistrations = async (payload: Payload, total: number): Promise<number> => {
  const id = uuidv7()
  await query(
    payload,
    sql`insert into events (id, state, revision, title, kind, audience, language, format, starts_at, ends_at, expected_size,
        ics_sequence, published_at, takes_registrations, capacity, agency_id)
      values (${id}::uuid, 'registration-open', 1, '报名测试', 'forum', 'public', 'zh', 'online', now() + interval '30 days',
        now() + interval '31 days', 100, 0, now(), true, ${Math.ceil(total / 2)}, 'hainan-commerce')`,
  )
  let next = 0
  const began = performance.now()
  const work = async () => {
    while (next < total) {
      next += 1
      await receiveRegistration({
        event: id,
        values: {
          name: '参会人',
          email: `bench${next}@visitors.example`,
          organisation: '某公司',
          phone: null,
          answers: {},
        },
        locale: 'zh',
        channel: 'web',
        arrivedAt: new Date(),
        actor: PUBLIC_ACTOR,
        unverified: false,
        submissionKey: uuidv7(),
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return total / ((performance.now() - began) / 1000)
}

/** Measures the calendar of DATABASE_URL with few and with many events; prints RESULT and one JSON object. */
const main = async () => {
  const [small, large, rounds, total] = process.argv.slice(2).map(Number) as [number, number, number, number]
  const payload = await getPayload({ config })
  await fill(payload, 0, small, 'few')
  const few = await measure(payload, rounds)
  await measureRegistrations(payload, AT_ONCE * 10)
  const registrations = await measureRegistrations(payload, total)
  await fill(payload, small, large, 'many')
  const many = await measure(payload, rounds)
  console.log(`RESULT ${JSON.stringify({ few, many, registrations })}`)
  process.exit(0)
}

await main()
