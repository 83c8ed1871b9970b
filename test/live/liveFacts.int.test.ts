import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { foldChunk, forgetOldGrains } from '../../src/live/tallies'
import { getLiveFacts } from '../../src/live/liveFacts'
import type { LiveFacts } from '../../src/live/liveFacts'
import { act, consultationIn, createDesk, receiveComment, refusalOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk
let consultation: string

const CHANNELS = ['web', 'mail', 'letter'] as const
const KINDS = ['citizen', 'enterprise', null] as const
const COUNTIES = ['460100', '460200', null] as const

const pick = <Value>(values: readonly Value[], index: number): Value => values[index % values.length] as Value

const arrive = (index: number) =>
  receiveComment(payload, consultation, {
    values: {
      county: pick(COUNTIES, index),
      submitterKind: pick(KINDS, index >> 1),
      clause: index % 4 === 0 ? null : 'c-1',
      body: `第${index}条意见。`,
    },
    channel: pick(CHANNELS, index),
    unverified: index % 5 === 0,
    arrivedAt: new Date(Date.now() - (index % 7) * 13 * 60_000),
  })

const factsFor = (actor = desk.editor.actor) => getLiveFacts(payload, { id: consultation, actor })

const countBy = async (expression: ReturnType<typeof sql>, where = sql`true`) =>
  Object.fromEntries(
    (
      await query<{ value: string; count: number }>(
        payload,
        sql`select coalesce(${expression}::text, '') as value, count(*)::int as count from comments
          where consultation_id = ${consultation}::uuid and ${where} group by 1`,
      )
    ).map(({ value, count }) => [value, count]),
  )

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

const withoutZeros = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))

const reconciles = async (facts: LiveFacts) => {
  expect(withoutZeros(facts.states)).toEqual(await countBy(sql`state`))
  expect(withoutZeros(facts.channels)).toEqual(await countBy(sql`channel`))
  expect(withoutZeros(facts.kinds)).toEqual(await countBy(sql`submitter_kind`))
  expect(withoutZeros(facts.counties)).toEqual(await countBy(sql`county_id`))
  expect(withoutZeros(facts.clauses)).toEqual(await countBy(sql`clause`))
  expect(facts.flags.suspect).toBe((await countBy(sql`suspect`)).true ?? 0)
  expect(facts.flags.unverified).toBe((await countBy(sql`unverified`)).true ?? 0)
  expect(facts.days.reduce((sum, { channels }) => sum + sumOf(channels), 0)).toBe(facts.total)
  const lastHour = await countBy(
    sql`1`,
    sql`date_trunc('minute', arrived_at) > ${facts.at}::timestamptz - interval '60 minutes'`,
  )
  expect(facts.minutes.reduce((sum, { marks }) => sum + sumOf(marks), 0)).toBe(sumOf(lastHour))
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  consultation = await consultationIn(payload, desk, 'open')
})

describe('the live view', () => {
  it('counts what SQL counts, while comments come, move and are added up at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, index) => arrive(index)))
    await reconciles(await factsFor())
    const arrivals = Array.from({ length: 24 }, (_, index) => arrive(index + 12))
    const acts = ids.slice(0, 6).map((id) => act(payload, 'comments', id, 'screen', desk.editor.actor))
    const folds = [1, 2, 3, 4].map(() => foldChunk(payload))
    const looks = Array.from({ length: 6 }, () => factsFor())
    for (const facts of await Promise.all(looks)) {
      // Every look is one moment: its parts make up its whole.
      expect(sumOf(facts.channels)).toBe(facts.total)
      expect(sumOf(facts.kinds)).toBe(facts.total)
      expect(sumOf(facts.clauses)).toBe(facts.total)
      expect(facts.total).toBeGreaterThanOrEqual(12)
    }
    await Promise.all([...arrivals, ...acts, ...folds])
    await reconciles(await factsFor())
    while ((await foldChunk(payload)) > 0);
    await reconciles(await factsFor())
    expect((await factsFor()).total).toBe(36)
  })

  it('counts a mark put on and taken off a comment that was added up long ago', async () => {
    const id = await arrive(3)
    while ((await foldChunk(payload)) > 0);
    await act(
      payload,
      'comments',
      id,
      'flag',
      { kind: 'system', name: 'defence' },
      { input: { cause: 'burst' } },
    )
    await reconciles(await factsFor())
    while ((await foldChunk(payload)) > 0);
    await reconciles(await factsFor())
    await act(payload, 'comments', id, 'unflag', desk.reviewer.actor, { reason: '正常' })
    await reconciles(await factsFor())
  })

  it('counts a comment sent twice once', async () => {
    const before = (await factsFor()).total
    const twice = { submissionKey: 'the-same-form', arrivedAt: new Date() }
    await Promise.all([1, 2, 3].map(() => receiveComment(payload, consultation, twice)))
    expect((await factsFor()).total).toBe(before + 1)
    await reconciles(await factsFor())
  })

  it('keeps the whole period when old minutes and hours are let go', async () => {
    while ((await foldChunk(payload)) > 0);
    const before = await factsFor()
    await forgetOldGrains(payload, new Date(Date.now() + 10 * 24 * 3600_000))
    const after = await factsFor()
    expect(after.days).toEqual(before.days)
    expect(after.total).toBe(before.total)
  })
})

describe('who sees what', () => {
  it('a county officer sees the own county', async () => {
    const officer = await createPerson(payload, ['county-officer'], { counties: ['460200'] })
    const facts = await factsFor(officer.actor)
    expect(facts.counties).toEqual({ '460200': facts.total })
    expect(withoutZeros(facts.states)).toEqual(await countBy(sql`state`, sql`county_id = '460200'`))
    expect(facts.total).toBeLessThan((await factsFor()).total)
  })

  it.each([['upland editor', ['editor'], 'upland']] as const)(
    '%s counts none',
    async (_who, roles, agency) => {
      const { actor } = await createPerson(payload, [...roles], { agency })
      expect((await factsFor(actor)).total).toBe(0)
    },
  )

  it('somebody without a right to comments gets nothing', async () => {
    const { actor } = await createPerson(payload, ['security-admin'])
    expect(await refusalOf(factsFor(actor))).toEqual({ status: 404, codes: ['not-found'] })
  })

  it('is an endpoint for staff alone', async () => {
    const path = `/live/${consultation}`
    expect((await rest('GET', path)).status).toBe(403)
    expect((await rest('GET', '/live/none', { as: desk.editor })).status).toBe(404)
    const { status, body } = await rest('GET', path, { as: desk.editor })
    expect(status).toBe(200)
    expect(body.total).toBe((await factsFor()).total)
  })
})
