import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { SLUGS } from '../../../src/collections/slugs'
import { query } from '../../../src/db/transaction'
import { workOnRuns } from '../../../src/runs/work'
import { perform } from '../../../src/workflow/perform'
import { createModeration } from '../../livestream/moderation'
import type { Moderation } from '../../livestream/moderation'
import { getTestPayload } from '../../support/database'
import { refusalOf } from '../../support/factories'
import { rest } from '../../support/rest'
import { ruleWork } from './ruleWork'

let payload: Payload
let moderation: Moderation
let work: ReturnType<typeof ruleWork>

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  work = ruleWork(payload, moderation)
})

beforeEach(async () => {
  await query(payload, sql`update text_rules set state = 'retired' where state <> 'retired'`)
  await query(
    payload,
    sql`update broadcasts set state = 'ended', starts_at = '2020-01-01', ends_at = '2020-01-02'`,
  )
})

/** A broadcast that ended so many days ago, with words a rule hits. */
const over = async (daysAgo: number, county?: string) => {
  const id = await work.broadcastIn({}, county)
  await work.uploaded(id, { as: county === '460200' ? moderation.elsewhere : moderation.moderator })
  await query(
    payload,
    sql`update broadcasts set state = 'ended', starts_at = now() - make_interval(days => ${daysAgo}),
      ends_at = now() - make_interval(days => ${daysAgo}) + interval '1 hour' where id = ${id}::uuid`,
  )
  return id
}

const goLive = async (rule: string, pastDays?: string) => {
  await perform(payload, {
    collection: SLUGS.textRules,
    id: rule,
    action: 'go-live',
    actor: moderation.otherSenior.actor,
    ...(pastDays !== undefined && { input: { pastDays } }),
  })
  await workOnRuns(payload)
}

const reported = async (broadcast: string) =>
  (
    await query(
      payload,
      sql`select 1 from live_reports where broadcast_id = ${broadcast}::uuid and channel = 'rule'`,
    )
  ).length

const scans = async (rule: string, as = moderation.senior) =>
  (await rest('GET', `/rule-past-scans/${rule}`, { as })).body as unknown as {
    scans: Record<string, unknown>[]
  }

describe('a rule that is put in force', () => {
  it('leaves what is over alone unless somebody asks for it', async () => {
    const id = await over(3)
    const rule = await work.ruleIn('shadow')
    await goLive(rule)
    expect(await reported(id)).toBe(0)
    expect((await scans(rule)).scans).toEqual([])
  })

  it('looks at the last days that were asked for, in every county, and opens one report for each broadcast', async () => {
    const [near, far, elsewhere] = [await over(3), await over(40), await over(2, '460200')]
    const cancelled = await over(1)
    await query(payload, sql`update broadcasts set state = 'cancelled' where id = ${cancelled}::uuid`)
    const rule = await work.ruleIn('shadow')
    await goLive(rule, '7')
    expect([await reported(near), await reported(far), await reported(elsewhere)]).toEqual([1, 0, 1])
    expect(await reported(cancelled)).toBe(0)
    expect((await scans(rule)).scans).toMatchObject([
      { state: 'done', done: 2, total: 2, isMine: false, reports: 2, by: moderation.otherSenior.user.name },
    ])
    expect((await scans(rule, moderation.otherSenior)).scans).toMatchObject([{ isMine: true }])
  })

  it('reports a broadcast once, however often it looks; its next version once more', async () => {
    const id = await over(3)
    const rule = await work.ruleIn('shadow')
    await goLive(rule, '7')
    const step = (action: string, actor = moderation.otherSenior.actor, more = {}) =>
      perform(payload, { collection: SLUGS.textRules, id: rule, action, actor, ...more })
    await step('step-back', moderation.senior.actor, { reason: '再看看' })
    await goLive(rule, '30')
    expect(await reported(id)).toBe(1)
    const next = await work.ruleIn('shadow', { replaces: rule })
    await goLive(next, '30')
    expect(await reported(id)).toBe(2)
  })

  it('opens reports of no other rule', async () => {
    const id = await over(3)
    const other = await work.ruleIn('live', { name: '问候', words: '大家好' })
    expect(await reported(id)).toBe(0)
    const rule = await work.ruleIn('shadow', { name: '引流', words: '加微信' })
    await goLive(rule, '7')
    const rows = await query<{ rule: string }>(
      payload,
      sql`select rule_id as rule from rule_reports where broadcast_id = ${id}::uuid`,
    )
    expect(rows).toEqual([{ rule }])
    expect(other).not.toBe(rule)
  })

  it('looks back no further once it is out of force', async () => {
    const id = await over(3)
    const rule = await work.ruleIn('shadow')
    const act = (action: string, actor: typeof moderation.senior.actor, more = {}) =>
      perform(payload, { collection: SLUGS.textRules, id: rule, action, actor, ...more })
    await act('go-live', moderation.otherSenior.actor, { input: { pastDays: '7' } })
    await act('step-back', moderation.senior.actor, { reason: '误伤较多' })
    await workOnRuns(payload)
    expect(await reported(id)).toBe(0)
    expect((await scans(rule)).scans).toMatchObject([{ state: 'done', done: 0 }])
  })

  it.each([
    ['0', 409, 'past-days'],
    ['367', 409, 'past-days'],
    ['七', 422, 'input-invalid'],
    ['-1', 422, 'input-invalid'],
  ])('refuses to look back %s days', async (days, status, code) => {
    const rule = await work.ruleIn('shadow')
    expect(await refusalOf(goLive(rule, days))).toEqual({ status, codes: [code] })
  })

  it('shows how far it is to those who see the rule, and to nobody else', async () => {
    const rule = await work.ruleIn('live')
    const path = `/rule-past-scans/${rule}`
    expect((await rest('GET', path, { as: moderation.auditor })).status).toBe(200)
    expect((await rest('GET', `${path.slice(0, -1)}x`, { as: moderation.senior })).status).toBe(404)
    expect((await rest('GET', path)).status).toBe(403)
  })
})
