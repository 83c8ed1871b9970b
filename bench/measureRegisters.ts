import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { pinyin } from 'pinyin-pro'
import { v7 as uuidv7 } from 'uuid'

import { query } from '../src/db/transaction'
import { addressOf, readRegisterFilter } from '../src/registers/desk/registerFilter'
import { countRegister } from '../src/registers/desk/countRegister'
import { findRegisterPage } from '../src/registers/desk/registerQueue'
import { registerDeskList } from '../src/registers/desk/registerDeskList'
import { enterprises } from '../src/registers/enterprises/definition'
import { findDuplicates } from '../src/registers/findDuplicates'
import { getPerson } from '../src/seed/people'
import type { Person } from '../src/seed/people'
import { perform } from '../src/workflow/perform'
import { copyInto } from './copyInto'
import { enterpriseNames, foundBy } from './enterpriseNames'

const STATES = ['submitted', 'county-checked', 'filed', 'filed', 'filed', 'returned', 'refused']

const COLUMNS = [
  'id',
  'state',
  'revision',
  'receipt_code',
  'name',
  'contact_phone',
  'unified_code',
  'county_id',
  'agency_id',
  'channel',
  'arrived_at',
  'created_at',
  'updated_at',
  'search_text',
  'duplicate_keys',
]

const MINUTE = 60_000

function* rowsOf(from: number, to: number, counties: readonly string[], agency: string) {
  let number = from
  for (const name of enterpriseNames(to - from, from + 1)) {
    number += 1
    const at = new Date(Date.now() - number * MINUTE).toISOString()
    const code = `BENCH${String(number).padStart(13, '0')}`
    const phone = `1${String(number).padStart(10, '0')}`
    const { searchText, duplicateKeys } = foundBy(name, code, phone)
    yield [
      uuidv7(),
      STATES[number % STATES.length] ?? 'filed',
      1,
      `BENCH${number}`,
      name,
      phone,
      code,
      counties[number % counties.length] ?? null,
      agency,
      'web',
      at,
      at,
      at,
      searchText,
      duplicateKeys,
    ]
  }
}

/** Fills the register up to so many records. */
const fill = async (payload: Payload, from: number, to: number) => {
  const [place] = await query<{ agency: string; counties: string[] }>(
    payload,
    sql`select 'hainan-commerce' as agency, array(select id from counties order by id) as counties`,
  )
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const rows = rowsOf(from, to, place?.counties ?? [], place?.agency ?? '')
  await copyInto(client, { table: 'enterprises', columns: COLUMNS, rows })
  await client.query('vacuum analyze enterprises, duplicate_keys')
  await client.end()
}

/**
 * Questions asked before it is measured, each about another name: what a new connection touches for the first time it
 * pays for by the page, and a desk's connections are seldom new.
 */
const WARM_UP = { questions: 100, names: 1_000 }

/** In ascending order; asked before of rounds below zero. */
const timesOf = async (
  rounds: number,
  work: (round: number) => Promise<unknown>,
  warmUp = WARM_UP.questions,
): Promise<number[]> => {
  const times: number[] = []
  for (let round = -warmUp; round < 0; round += 1) await work(round)
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    await work(round)
    times.push(performance.now() - began)
  }
  return times.sort((one, other) => one - other)
}

const middle = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? NaN
const enterpriseList = registerDeskList(enterprises)

const p95 = (sorted: readonly number[]) => sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN

/** How long each question takes, in milliseconds. */
const measure = async (payload: Payload, { actor }: Person, rounds: number) => {
  const page = (address: string) =>
    findRegisterPage(payload, {
      actor,
      list: enterpriseList,
      filter: readRegisterFilter(enterpriseList, new URLSearchParams(address)),
    })
  const names = [...enterpriseNames(2 * rounds + WARM_UP.names, 1)]
  const sample = (round: number) => names.at(round) ?? ''
  const duplicatesOf = (round: number) =>
    findDuplicates((statement) => query(payload, statement), {
      collection: enterprises.slug,
      id: null,
      duplicateKeys: foundBy(sample(round), 'BENCH0000000000001', '10000000001').duplicateKeys,
    })
  const duplicatesAtFirst = await timesOf(rounds, (round) => duplicatesOf(rounds + round), 1)
  const list = await timesOf(rounds, () => page('queue=all&state=submitted&county=460100'))
  const find = (term: string) => page(addressOf({ queue: 'all', term }))
  // The four characters by which somebody would look for it, as they are written and as they are typed.
  const coreOf = (round: number) =>
    sample(round)
      .replace(/^(海南|海口|三亚|儋州|琼海)/, '')
      .slice(0, 4)
  const byName = await timesOf(rounds, (round) => find(coreOf(round)))
  const byPinyin = await timesOf(rounds, (round) =>
    find(pinyin(coreOf(round), { toneType: 'none', separator: '' })),
  )
  // As it is pasted from a letter: most of it is in every other name.
  const byWholeName = await timesOf(rounds, (round) => find(sample(round)))
  const duplicates = await timesOf(rounds, duplicatesOf, WARM_UP.names)
  const counts = await timesOf(rounds, () =>
    countRegister(payload, {
      actor,
      list: enterpriseList,
      filter: readRegisterFilter(enterpriseList, new URLSearchParams()),
    }),
  )
  return {
    list: middle(list),
    byName: middle(byName),
    byWholeName: middle(byWholeName),
    byPinyin: middle(byPinyin),
    duplicates: middle(duplicates),
    duplicatesAtFirst: middle(duplicatesAtFirst),
    duplicatesAtFirstP95: p95(duplicatesAtFirst),
    counts: middle(counts),
  }
}

/** An act on a record, with its lock, checks, trail and letters; no two on one record. */
const measureAct = async (payload: Payload, { actor }: Person, rounds: number): Promise<number> => {
  const rows = await query<{ id: string }>(
    payload,
    sql`select id from enterprises where state = 'submitted' and receipt_code like 'BENCH%' order by id limit ${rounds + 1}`,
  )
  const times = await timesOf(
    rounds,
    (round) =>
      perform(payload, {
        collection: enterprises.slug,
        id: rows[round + 1]?.id ?? '',
        action: 'remark',
        actor,
        reason: '材料已电话核实。',
      }),
    1,
  )
  return middle(times)
}

/** `fill FROM TO` puts enterprises into the register of DATABASE_URL; `measure ROUNDS` prints RESULT and one JSON object. */
const main = async () => {
  const [task, ...numbers] = process.argv.slice(2)
  const [first, second] = numbers.map(Number) as [number, number]
  const payload = await getPayload({ config })
  if (task === 'fill') await fill(payload, first, second)
  else {
    const registrar = await getPerson(payload, 'registrar')
    const questions = await measure(payload, registrar, first)
    const act = await measureAct(payload, registrar, first)
    console.log(`RESULT ${JSON.stringify({ ...questions, act })}`)
  }
  process.exit(0)
}

await main()
