import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { findCampaigns } from '../../src/jobs/findCampaigns'
import { groupWaiting } from '../../src/similarity/groupWaiting'
import { getTestPayload } from '../support/database'
import { consultationIn, createDesk, receiveComment } from '../support/factories'
import type { Desk } from '../support/factories'
import { startWorkerOfOneRound } from '../support/worker'
import { alone, LETTER, sendIn } from './letters'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

const newConsultation = () => consultationIn(payload, desk, 'open')

const group = () => findCampaigns.run(payload, new Date())

/** The members of each campaign, the largest first. */
const groupsOf = async (consultation: string): Promise<string[][]> => {
  const rows = await query<{ members: string[] }>(
    payload,
    sql`select array_agg(comment_id::text order by comment_id) as members from comment_signatures
      where consultation_id = ${consultation}::uuid and campaign_id is not null
      group by campaign_id order by count(*) desc, min(comment_id::text)`,
  )
  return rows.map(({ members }) => members)
}

/** Whatever does not agree with the members themselves: counts, times, sample, arrivals, what waits. */
const doubtsAbout = (consultation: string) =>
  query(
    payload,
    sql`
      with real as (select s.campaign_id as id, count(*) as members, min(c.arrived_at) as first_at,
          max(c.arrived_at) as last_at, (array_agg(c.id order by c.arrived_at, c.id))[1] as sample_id
        from comment_signatures s join comments c on c.id = s.comment_id
        where s.consultation_id = ${consultation}::uuid and s.campaign_id is not null group by 1)
      select coalesce(g.id, real.id) as campaign from campaigns g full join real on real.id = g.id
      where coalesce(g.consultation_id, ${consultation}::uuid) = ${consultation}::uuid
        and (g.members is distinct from real.members or g.first_at is distinct from real.first_at
          or g.last_at is distinct from real.last_at or g.sample_id is distinct from real.sample_id
          or real.members is distinct from
            (select sum(comments) from campaign_arrivals a where a.campaign_id = real.id))
      union all select comment_id from signature_queue where consultation_id = ${consultation}::uuid`,
  )

const TEXTS = [
  LETTER,
  alone(1),
  `${LETTER}我卖的是手工皂。`,
  alone(2),
  LETTER.replaceAll('，', ' '),
  alone(3),
  LETTER.replace('半年', '三个月'),
  alone(4),
]

const AT = [0, 2, 4, 6]

describe('comments that wait', () => {
  it('are grouped with those before them, a batch at a time and again when others come', async () => {
    const consultation = await newConsultation()
    const first = await sendIn(payload, consultation, TEXTS.slice(0, 4))
    await group()
    expect(await groupsOf(consultation)).toEqual([[first[0], first[2]]])
    const later = await sendIn(payload, consultation, TEXTS.slice(4))
    expect(await groupWaiting(payload, consultation, 1)).toBe(1)
    expect(await groupWaiting(payload, consultation, 1)).toBe(1)
    await group()
    expect(await groupsOf(consultation)).toEqual([[...AT.map((at) => [...first, ...later][at])]])
    expect(await doubtsAbout(consultation)).toEqual([])
  })

  it('become one campaign when a newcomer is near to two', async () => {
    const consultation = await newConsultation()
    const half = alone(71)
    const other = alone(72)
    const ends = [half + alone(73), `${half}${alone(73)}一`, other + alone(74), `${other}${alone(74)}二`]
    const ids = await sendIn(payload, consultation, ends)
    await group()
    expect(await groupsOf(consultation)).toHaveLength(2)
    ids.push(...(await sendIn(payload, consultation, [ends[0]! + ends[2]!])))
    await group()
    expect(await groupsOf(consultation)).toEqual([ids])
    expect(await doubtsAbout(consultation)).toEqual([])
  })

  it('of another consultation never meet them', async () => {
    const [one, other] = [await newConsultation(), await newConsultation()]
    await sendIn(payload, one, [LETTER])
    await sendIn(payload, other, [LETTER])
    await group()
    expect([...(await groupsOf(one)), ...(await groupsOf(other))]).toEqual([])
  })

  it('are taken by one worker at a time', async () => {
    const consultation = await newConsultation()
    await sendIn(payload, consultation, TEXTS)
    await Promise.all([group(), group(), group()])
    await group()
    expect((await groupsOf(consultation)).map((members) => members.length)).toEqual([AT.length])
    expect(await doubtsAbout(consultation)).toEqual([])
  })

  it('stay as they are themselves: nothing is merged, dropped or moved', async () => {
    const consultation = await newConsultation()
    const ids = await sendIn(payload, consultation, [LETTER, LETTER])
    const read = () =>
      query(payload, sql`select * from comments where id = any(${`{${ids.join(',')}}`}::uuid[]) order by id`)
    const before = await read()
    await group()
    expect(await groupsOf(consultation)).toEqual([ids])
    expect(await read()).toEqual(before)
  })
})

describe('the same text', () => {
  const shown = (character: string): string[] =>
    ({
      签: ['签', '簽'],
      协: ['协', '協'],
      议: ['议', '議'],
      请: ['请', '請'],
      A: ['A', 'a', 'Ａ', 'ａ'],
      '1': ['1', '１'],
      '，': ['，', ',', ' ', '', '\n', '——'],
    })[character] ?? [character]

  const SHORT = '请签协议A1，同意'

  const written = fc
    .tuple(...[...SHORT].map((character) => fc.constantFrom(...shown(character))))
    .map((characters) => characters.join(''))

  it('meets, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 2, maxLength: 4 }), async (texts) => {
        const consultation = await newConsultation()
        const ids = await sendIn(payload, consultation, [...texts, '不同意签协议'])
        await group()
        expect(await groupsOf(consultation)).toEqual([ids.slice(0, -1)])
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

describe('a worker killed while it groups', () => {
  it('leaves what it was at to the next one, and nothing is counted twice', async () => {
    const consultation = await newConsultation()
    const ids = await sendIn(payload, consultation, TEXTS)
    // The worker stands still where it writes the sixth comment: in the middle of its second batch of four.
    await query(
      payload,
      sql`create function stand_still() returns trigger language plpgsql as $body$
        begin perform pg_advisory_xact_lock(4711); return new; end $body$`,
    )
    await query(
      payload,
      sql.raw(`create trigger stand_still before insert on comment_signatures
        for each row when (new.comment_id = '${ids[5]}') execute function stand_still()`),
    )
    const keeper = new Client({ connectionString: process.env.DATABASE_URL })
    await keeper.connect()
    await keeper.query('select pg_advisory_lock(4711)')
    const worker = startWorkerOfOneRound('campaigns', { args: [consultation, '4'] })
    const standing = async () =>
      (await keeper.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount
    await expect.poll(standing, { timeout: 100_000 }).toBe(1)
    await worker.kill()
    await keeper.end()
    await expect.poll(standingAfter, { timeout: 30_000 }).toBe(4)
    await query(payload, sql`drop trigger stand_still on comment_signatures`)
    await expect
      .poll(
        async () => {
          await group()
          return doubtsAbout(consultation)
        },
        { timeout: 30_000 },
      )
      .toEqual([])
    expect(await groupsOf(consultation)).toEqual([AT.map((at) => ids[at])])
    expect(await counted(ids)).toEqual({ signed: ids.length, sent: ids.length })
  }, 180_000)

  /** The first batch is done, the second as if it had never begun. */
  const standingAfter = async () => {
    const [row] = await query<{ count: number }>(
      payload,
      sql`select count(*)::int as count from signature_queue`,
    )
    return row?.count
  }

  const counted = async (ids: readonly string[]) => {
    const list = `{${ids.join(',')}}`
    const [row] = await query<{ signed: number; sent: number }>(
      payload,
      sql`select (select count(*)::int from comment_signatures where comment_id = any(${list}::uuid[])) as signed,
        (select count(distinct d.comment_id)::int from sender_digests d where comment_id = any(${list}::uuid[])) as sent`,
    )
    return row
  }

  it('of another consultation does not keep the rest waiting', async () => {
    const [held, free] = [await newConsultation(), await newConsultation()]
    await sendIn(payload, held, [LETTER, LETTER])
    await sendIn(payload, free, [LETTER, LETTER])
    const keeper = new Client({ connectionString: process.env.DATABASE_URL })
    await keeper.connect()
    await keeper.query(`begin; select pg_advisory_xact_lock(hashtextextended('similarity ${held}', 0))`)
    await group()
    expect(await groupsOf(free)).toHaveLength(1)
    expect(await groupsOf(held)).toEqual([])
    await keeper.end()
    await expect
      .poll(
        async () => {
          await group()
          return (await groupsOf(held)).length
        },
        { timeout: 20_000 },
      )
      .toBe(1)
  })
})

describe('who wrote', () => {
  const digestsOf = async (comment: string) =>
    query(payload, sql`select from sender_digests where comment_id = ${comment}::uuid`)

  it('is known by digest until the contact is forgotten, however late the comment is grouped', async () => {
    const consultation = await newConsultation()
    const known = await receiveComment(payload, consultation)
    const forgotten = await receiveComment(payload, consultation, { values: { body: alone(9) } })
    await query(payload, sql`delete from comment_contacts where comment_id = ${forgotten}::uuid`)
    await group()
    expect(await digestsOf(known)).toHaveLength(1)
    expect(await digestsOf(forgotten)).toHaveLength(0)
    await query(payload, sql`delete from comment_contacts where comment_id = ${known}::uuid`)
    expect(await digestsOf(known)).toHaveLength(0)
  })
})
