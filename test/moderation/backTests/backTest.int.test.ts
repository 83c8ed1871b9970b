import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { query } from '../../../src/db/transaction'
import { addDays, beijingDay } from '../../../src/legal/beijing'
import type { BackTestHead, BackTestResult } from '../../../src/queries/backTests'
import { workOnRuns } from '../../../src/runs/work'
import { createModeration, judge, judgement } from '../../livestream/moderation'
import type { Moderation } from '../../livestream/moderation'
import { getTestPayload } from '../../support/database'
import { rest } from '../../support/rest'
import { ruleWork, SRT } from '../findings/ruleWork'

let payload: Payload
let moderation: Moderation
let work: ReturnType<typeof ruleWork>

const today = beijingDay(new Date())
const period = { from: addDays(today, -10), to: today }

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  work = ruleWork(payload, moderation)
})

/** Each test has its own rules and broadcasts. */
beforeEach(async () => {
  await query(payload, sql`update text_rules set state = 'retired' where state <> 'retired'`)
  await query(payload, sql`update broadcasts set state = 'cancelled'`)
})

const pastBroadcast = async ({
  text = SRT,
  county = '460100',
  daysAgo = 2,
  ...change
}: { text?: string; county?: string; daysAgo?: number; aiFigure?: boolean } = {}) => {
  const id = await work.broadcastIn(change, county)
  await work.uploaded(id, { text, as: moderation.senior })
  await query(
    payload,
    sql`update broadcasts set state = 'ended', starts_at = now() - make_interval(days => ${daysAgo}),
      ends_at = now() - make_interval(days => ${daysAgo}) + interval '3 hours' where id = ${id}::uuid`,
  )
  return id
}

const start = (rule: string, asked: Record<string, unknown> = period, as = moderation.senior) =>
  rest('POST', `/back-tests/${rule}`, { as, body: asked })

const resultOf = async (rule: string, as = moderation.senior) =>
  (await rest('GET', `/back-tests/${rule}`, { as })).body as unknown as {
    tests: BackTestHead[]
    result: BackTestResult
  }

const tested = async (rule: string, as = moderation.senior) => {
  const { status } = await start(rule, period, as)
  expect(status).toBe(202)
  await workOnRuns(payload)
  return (await resultOf(rule, as)).result
}

describe('a back-test', () => {
  it('tells what a next version would catch, lose and catch alike, and does nothing else', async () => {
    const live = await work.ruleIn('live', { words: '加微信\n全网最低', variants: ['lookalikes'] })
    const draft = await work.ruleIn('draft', {
      words: '加微信\n大家好',
      variants: ['lookalikes'],
      replaces: live,
    })
    const id = await pastBroadcast({ text: `${SRT}\n3\n00:20:00,000 --> 00:20:05,000\n全网最低\n` })
    const before = await query(payload, sql`select count(*)::int as count from live_reports`)
    const result = await tested(draft)
    expect(result).toMatchObject({ tested: 1, hit: 1, counts: { added: 1, lost: 1, same: 1 } })
    expect(result.broadcasts).toMatchObject([
      {
        id,
        findings: [
          { group: 'added', startMs: 5000, excerpt: '大家好' },
          { group: 'lost', startMs: 1_200_000, word: '全网最低' },
          { group: 'same', startMs: 723_000, form: 'lookalikes' },
        ],
      },
    ])
    expect(await query(payload, sql`select count(*)::int as count from live_reports`)).toEqual(before)
    expect(await query(payload, sql`select 1 from rule_findings where rule_id = ${draft}::uuid`)).toEqual([])
  })

  it('looks at the days asked for, and not at what is to come', async () => {
    const draft = await work.ruleIn('draft')
    await pastBroadcast({ daysAgo: 12 })
    await work.uploaded(await work.broadcastIn())
    const id = await pastBroadcast()
    const result = await tested(draft)
    expect(result.broadcasts.map((row) => row.id)).toEqual([id])
    expect(result.tested).toBe(1)
  })

  it('counts by base', async () => {
    const draft = await work.ruleIn('draft')
    const id = await pastBroadcast()
    await query(
      payload,
      sql`update live_rooms set base = '海口基地' where id = (select room_id from broadcasts where id = ${id}::uuid)`,
    )
    await pastBroadcast()
    expect((await tested(draft)).bases).toEqual([
      { base: '海口基地', added: 1, lost: 0, same: 0 },
      { base: null, added: 1, lost: 0, same: 0 },
    ])
  })

  it('stands beside what was decided of the same broadcast and topic', async () => {
    const live = await work.ruleIn('live')
    const upheld = await pastBroadcast()
    const dismissed = await pastBroadcast()
    const open = await pastBroadcast()
    const caseOf = async (broadcast: string) => {
      const [row] = await query<{ id: string }>(
        payload,
        sql`select id from live_cases where broadcast_id = ${broadcast}::uuid`,
      )
      return row?.id ?? ''
    }
    await judge(payload, moderation, await caseOf(upheld), 'moderator', 'decide', judgement(moderation))
    const nothing = { measure: 'no-violation', grounds: '没有违规。' }
    await judge(
      payload,
      moderation,
      await caseOf(dismissed),
      'moderator',
      'decide',
      judgement(moderation, nothing),
    )
    const next = await work.ruleIn('shadow', { replaces: live, topic: 'commerce' })
    await query(payload, sql`update text_rules set state = 'retired' where id = ${live}::uuid`)
    const none = await pastBroadcast()
    const { outcomes, broadcasts } = await tested(next)
    expect(outcomes.map(({ outcome, broadcasts: count }) => [outcome, count])).toEqual([
      ['upheld', 1],
      ['dismissed', 1],
      ['open', 1],
      ['none', 1],
    ])
    const outcomeOf = Object.fromEntries(broadcasts.map(({ id, outcome }) => [id, outcome]))
    expect(outcomeOf).toEqual({
      [upheld]: 'upheld',
      [dismissed]: 'dismissed',
      [open]: 'open',
      [none]: 'none',
    })
  })

  it('of labels tells the stretches without one', async () => {
    const draft = await work.ruleIn('draft', {
      kind: 'ai-label',
      words: '数字人',
      minutes: 5,
      variants: ['spaced'],
    })
    await pastBroadcast({ aiFigure: true })
    await pastBroadcast({ aiFigure: false })
    const result = await tested(draft)
    expect(result).toMatchObject({ hit: 1, counts: { added: 1, lost: 0, same: 0 } })
    expect(result.broadcasts[0]?.findings).toMatchObject([{ form: 'unlabelled', startMs: 0, endMs: 726_000 }])
  })

  it('shows each person the broadcasts of their own scope', async () => {
    const draft = await work.ruleIn('draft')
    const own = await pastBroadcast()
    await pastBroadcast({ county: '460200' })
    expect((await tested(draft)).counts.added).toBe(2)
    const seen = (await resultOf(draft, moderation.moderator)).result
    expect(seen.broadcasts.map(({ id }) => id)).toEqual([own])
    expect(seen.counts.added).toBe(1)
    expect((await tested(draft, moderation.elsewhere)).broadcasts.map(({ id }) => id)).not.toContain(own)
  })

  it('is taken up where a worker left it, a step at a time', async () => {
    const draft = await work.ruleIn('draft')
    await pastBroadcast()
    await pastBroadcast()
    await start(draft)
    await Promise.all([workOnRuns(payload), workOnRuns(payload)])
    const { tests, result } = await resultOf(draft)
    expect(tests).toMatchObject([{ state: 'done', isOutdated: false }])
    expect(result.tested).toBe(2)
  })
})

describe('a back-test is refused', () => {
  it.each([
    [{ from: today, to: addDays(today, -1) }, 'back-test-period'],
    [{ from: '2026-02-30', to: today }, 'back-test-period'],
    [{ from: today, to: addDays(today, 1) }, 'back-test-period'],
    [{}, 'back-test-period'],
    [{ from: addDays(today, -400), to: today }, 'back-test-too-long'],
  ])('for %j', async (asked, code) => {
    const { status, body } = await start(await work.ruleIn('draft'), asked)
    expect([status, body.errors?.map((error) => error.code)]).toEqual([422, [code]])
  })

  it('of a rule in force, of none, and for whoever does not moderate', async () => {
    const live = await work.ruleIn('live')
    expect((await start(live)).status).toBe(409)
    expect((await start('x')).status).toBe(404)
    const draft = await work.ruleIn('draft')
    expect((await rest('POST', `/back-tests/${draft}`, { body: period })).status).toBe(403)
    expect((await rest('GET', `/back-tests/${draft}`)).status).toBe(403)
  })
})
