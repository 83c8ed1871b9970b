import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import type { StaffActor } from '../src/access/actor'
import { query } from '../src/db/transaction'
import { claimNextCase } from '../src/livestream/cases/nextCase'
import { copyInto } from './copyInto'

const COLUMNS = [
  'id',
  'state',
  'revision',
  'title',
  'topic',
  'severity',
  'reach',
  'reporters',
  'credibility',
  'priority',
  'county_id',
  'agency_id',
  'due_at',
  'created_at',
  'updated_at',
]

const TOPICS = ['commerce', 'minors', 'rumours', 'vulgarity', 'other']

const MINUTE = 60_000

/** Who claims at once. */
const CROWD = 32

function* rowsOf(from: number, to: number, counties: readonly string[]) {
  for (let number = from; number < to; number += 1) {
    const at = new Date(Date.now() - number * MINUTE).toISOString()
    const severity = 1 + (number % 4)
    yield [
      uuidv7(),
      'open',
      1,
      `BENCH ${number}`,
      TOPICS[number % TOPICS.length] ?? 'other',
      severity,
      number % 100_000,
      1,
      0.5,
      severity * 1000 + ((number * 7919) % 900),
      counties[number % counties.length] ?? null,
      'hainan-commerce',
      new Date(Date.now() + (number % 5000) * MINUTE).toISOString(),
      at,
      at,
    ]
  }
}

/** Fills the queue up to so many open cases. */
const fill = async (payload: Payload, from: number, to: number) => {
  const counties = await query<{ id: string }>(payload, sql`select id from counties order by id`)
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const rows = rowsOf(
    from,
    to,
    counties.map(({ id }) => id),
  )
  await copyInto(client, { table: 'live_cases', columns: COLUMNS, rows })
  await client.query('vacuum analyze live_cases')
  await client.end()
}

const middle = (times: readonly number[]) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN

/** Of those who claim, so many lead: the province is theirs. */
const SENIORS = 4

/** As many people as claim at once: moderators of two counties each, and some seniors. */
const makePeople = async (payload: Payload): Promise<StaffActor[]> => {
  const counties = (await query<{ id: string }>(payload, sql`select id from counties order by id`)).map(
    ({ id }) => id,
  )
  const people = Array.from({ length: CROWD }, (_, number): StaffActor => {
    const isSenior = number < SENIORS
    return {
      kind: 'staff',
      id: uuidv7(),
      name: `BENCH ${number}`,
      roles: [isSenior ? 'senior-moderator' : 'moderator'],
      agency: 'hainan-commerce',
      counties: isSenior ? [] : [0, 1].map((next) => counties[(number + next) % counties.length] ?? ''),
      lent: [],
    }
  })
  for (const { id, name } of people) {
    await query(
      payload,
      sql`insert into users (id, name, email, agency_id) values (${id}, ${name}, ${`${id}@desk.example`}, 'hainan-commerce')`,
    )
  }
  return people
}

/** Rounds at each size: few enough for the small queue to hold out in every county, and for nobody to reach their cap. */
const ROUNDS = 7

/** Rounds that are not counted: plans and connections. */
const WARM_UP = 2

type Crowd = { middle: number; longest: number; given: string[] }

/** All ask at once for the next case, again and again. @returns milliseconds one waits, and every case that was given; `last` remembers what each holds */
const askAtOnce = async (
  payload: Payload,
  people: readonly StaffActor[],
  last: Map<string, string>,
): Promise<Crowd> => {
  const given: string[] = []
  const waits: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const ask = async (actor: StaffActor) => {
      const passed = last.get(actor.id)
      const began = performance.now()
      // What one holds is passed over: the one after it is asked for.
      const id = await claimNextCase(payload, { actor, skip: passed ? [passed] : [] })
      if (round >= 0) waits.push(performance.now() - began)
      if (!id) throw new Error('The queue ran dry')
      last.set(actor.id, id)
      return id
    }
    given.push(...(await Promise.all(people.map(ask))))
  }
  return { middle: middle(waits), longest: Math.max(...waits), given }
}

/**
 * Measures the queue of DATABASE_URL with few and with many cases, thirty-two claiming at once each time; prints RESULT and one
 * JSON object.
 */
const main = async () => {
  const [small, large] = process.argv.slice(2).map(Number) as [number, number]
  const payload = await getPayload({ config })
  const people = await makePeople(payload)
  const last = new Map<string, string>()
  await fill(payload, 0, small)
  const few = await askAtOnce(payload, people, last)
  await fill(payload, small, large)
  const many = await askAtOnce(payload, people, last)
  const given = [...few.given, ...many.given]
  const twice = given.length - new Set(given).size
  const longest = many.longest
  console.log(`RESULT ${JSON.stringify({ few: few.middle, many: many.middle, twice, longest })}`)
  process.exit(0)
}

await main()
