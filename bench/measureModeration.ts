import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { query } from '../src/db/transaction'
import { claimNextCase } from '../src/livestream/cases/nextCase'
import { getPerson } from '../src/seed/people'
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

/** Takes the next case again and again; every one of them a different one. @returns milliseconds */
const measure = async (payload: Payload, rounds: number): Promise<number> => {
  const { actor } = await getPerson(payload, 'moderator')
  const skip: string[] = []
  const times: number[] = []
  for (let round = -2; round < rounds; round += 1) {
    const began = performance.now()
    const id = await claimNextCase(payload, { actor, skip: skip.slice(-1) })
    if (round >= 0) times.push(performance.now() - began)
    if (!id) throw new Error('The queue ran dry')
    skip.push(id)
  }
  if (new Set(skip).size !== skip.length) throw new Error('A case was given twice')
  return middle(times)
}

/** Thirty-two who ask at once, several times over. @returns how many cases were given twice, and what one waits at most */
const measureCrowd = async (payload: Payload) => {
  const { actor } = await getPerson(payload, 'senior-moderator')
  const given: string[] = []
  const waits: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const ask = async () => {
      const began = performance.now()
      const id = await claimNextCase(payload, { actor, skip: given.slice(-1) })
      waits.push(performance.now() - began)
      return id ?? ''
    }
    given.push(...(await Promise.all(Array.from({ length: CROWD }, ask))))
  }
  return { twice: given.length - new Set(given).size, longest: Math.max(...waits) }
}

/** Measures the queue of DATABASE_URL with few and with many cases; prints RESULT and one JSON object. */
const main = async () => {
  const [small, large, rounds] = process.argv.slice(2).map(Number) as [number, number, number]
  const payload = await getPayload({ config })
  await fill(payload, 0, small)
  const few = await measure(payload, rounds)
  await fill(payload, small, large)
  const many = await measure(payload, rounds)
  console.log(`RESULT ${JSON.stringify({ few, many, ...(await measureCrowd(payload)) })}`)
  process.exit(0)
}

await main()
