import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'

import { DEFAULT_RULES } from '../../src/defence/defaultRules'
import { findAlarms } from '../../src/defence/findAlarms'
import { flushHits } from '../../src/defence/hits'
import { judgeArrivals } from '../../src/defence/judgeArrivals'
import { judgeBursts } from '../../src/defence/judgeBursts'
import { countRuleHits } from '../../src/defence/ruleHits'
import { query } from '../../src/db/transaction'
import { findFormDraft } from '../../src/intake/formDraft'
import { foldTallies } from '../../src/jobs/foldTallies'
import { getTestPayload } from '../support/database'
import {
  act,
  consultationIn,
  createDesk,
  receiveComment,
  refusalOf,
  rowOf,
  trailOf,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { filledForm, postForm, postJson } from '../intake/postComment'

let payload: Payload
let desk: Desk
let guardian: Person
let consultation: string

/** A rule is in effect in every process after a second. */
const inEffect = () => setTimeout(1100)

const save = async (data: Record<string, unknown>) => {
  const answer = await rest('POST', '/defence-rules', { as: guardian, body: data })
  expect(answer.status).toBe(201)
  await inEffect()
  return String(answer.body.doc?.id)
}

const change = async (id: string, data: Record<string, unknown>) => {
  expect((await rest('PATCH', `/defence-rules/${id}`, { as: guardian, body: data })).status).toBe(200)
  await inEffect()
}

const hitsOf = async (rule: string) => {
  await flushHits()
  return (await countRuleHits(payload, rule)).hour
}

const commentOf = async (receipt: string | undefined) => {
  const [row] = await query<{ id: string; suspect: boolean }>(
    payload,
    sql`select id, suspect from comments where receipt_code = ${receipt ?? ''}`,
  )
  return row
}

const judge = async () => {
  await foldTallies.run(payload, new Date())
  await judgeArrivals(payload, new Date())
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  guardian = await createPerson(payload, ['security-admin'])
  consultation = await consultationIn(payload, desk, 'open')
})

describe('limits', () => {
  it('are those of the defaults while nobody has decided otherwise, and each refusal is counted', async () => {
    const statuses = []
    for (let count = 0; count < 6; count += 1) {
      statuses.push((await postJson(consultation, await filledForm(consultation, { altcha: '' }))).status)
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429])
    const { totalDocs } = await payload.count({ collection: 'defence-rules', overrideAccess: true })
    expect(totalDocs).toBe(DEFAULT_RULES.length)
    expect(await hitsOf(DEFAULT_RULES[0]!.id)).toBe(1)
  })

  it('changed, hold with the next comment: looser, stricter and out of force', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.9' }
    const send = async () =>
      (await postJson(consultation, await filledForm(consultation, { altcha: '' }), headers)).status
    const rule = DEFAULT_RULES[0]!.id
    await change(rule, { points: 1 })
    expect([await send(), await send()]).toEqual([201, 429])
    await change(rule, { points: 3 })
    expect(await send()).toBe(201)
    await change(rule, { active: false })
    expect([await send(), await send(), await send()]).toEqual([201, 201, 201])
    await change(rule, { active: true, points: 5 })
  })

  it('of all submissions say how long to wait, and keep what was typed', async () => {
    const rule = await save({ kind: 'limit', act: 'submission', value: 'everybody', points: 1, seconds: 90 })
    expect((await postJson(consultation, await filledForm(consultation))).status).toBe(201)
    const refused = await postJson(consultation, await filledForm(consultation))
    expect(refused.status).toBe(429)
    expect(refused.errors[0]?.message).toContain('请2分钟后再试')
    const sent = await postForm(consultation, await filledForm(consultation, { body: '请不要弄丢这句话。' }))
    const draft = new URL(sent.location ?? '', 'http://x').searchParams.get('draft') ?? ''
    expect((await findFormDraft(consultation, draft))?.values.body).toBe('请不要弄丢这句话。')
    await change(rule, { active: false })
  })
})

describe('deny rules', () => {
  it('mark what comes from a network, and take it', async () => {
    const rule = await save({ kind: 'deny', act: 'sender-address', value: '192.0.2.0/25' })
    const from = async (address: string) => {
      const sent = await postJson(consultation, await filledForm(consultation), {
        'x-forwarded-for': address,
      })
      expect(sent.status).toBe(201)
      return (await commentOf(sent.receipt))?.suspect
    }
    expect(await from('192.0.2.77')).toBe(true)
    expect(await from('::ffff:192.0.2.78')).toBe(true)
    expect(await from('192.0.2.200')).toBe(false)
    expect(await hitsOf(rule)).toBe(2)
  })

  it('mark what comes with a mail address of a domain or one below it, whatever the channel', async () => {
    const rule = await save({ kind: 'deny', act: 'mail-domain', value: 'spam.example' })
    const with_ = async (email: string) => {
      const id = await receiveComment(payload, consultation, { values: { email }, channel: 'mail' })
      return (await rowOf(payload, 'comments', id))?.suspect
    }
    expect(await with_('a@spam.example')).toBe(true)
    expect(await with_('a@mx.SPAM.example')).toBe(true)
    expect(await with_('a@notspam.example')).toBe(false)
    expect(await hitsOf(rule)).toBe(2)
  })

  it('mark a phrase after the comment was taken, once, and the trail says why', async () => {
    const rule = await save({ kind: 'deny', act: 'phrase', value: '加微信领红包' })
    const hit = await receiveComment(payload, consultation, { values: { body: '支持！加微信，领 红包' } })
    const spaced = await receiveComment(payload, consultation, { values: { body: '请加微信（领红包）。' } })
    expect((await rowOf(payload, 'comments', spaced))?.suspect).toBe(false)
    await judge()
    expect((await rowOf(payload, 'comments', hit))?.suspect).toBe(false)
    expect(await rowOf(payload, 'comments', spaced)).toMatchObject({
      suspect: true,
      state: 'received',
      revision: 2,
    })
    expect((await trailOf(payload, spaced)).at(-1)).toMatchObject({
      action: 'flag',
      actor_id: null,
      data: { input: { cause: 'phrase', phrase: '加微信领红包' } },
    })
    expect(await hitsOf(rule)).toBe(1)

    await act(payload, 'comments', spaced, 'unflag', desk.editor.actor, { reason: '正常意见' })
    await judge()
    expect(await rowOf(payload, 'comments', spaced)).toMatchObject({ suspect: false, revision: 3 })
    expect(
      await refusalOf(act(payload, 'comments', spaced, 'unflag', desk.editor.actor, { reason: '再' })),
    ).toEqual({
      status: 409,
      codes: ['not-suspect'],
    })
  })
})

describe('a burst', () => {
  it('is taken whole; its copies are marked, and those it concerns are told', async () => {
    const threshold = DEFAULT_RULES.find(({ kind }) => kind === 'threshold')!.id
    await change(threshold, { points: 6 })
    const other = await consultationIn(payload, desk, 'open')
    const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 5 * 60_000)
    const inMinute = (body: string, fields = {}) =>
      receiveComment(payload, other, { values: { body }, arrivedAt: minute, ...fields })
    const copies = []
    for (let count = 0; count < 5; count += 1) copies.push(await inMinute('坚决支持，没有意见！'))
    const own = [await inMinute('建议第二条写明海外仓。'), await inMinute('建议第二条写明边仓。')]
    const letters = await Promise.all(
      Array.from({ length: 8 }, () => inMinute('同一封信。', { channel: 'letter' })),
    )
    await foldTallies.run(payload, new Date())
    await judgeBursts(payload, new Date())
    await judgeBursts(payload, new Date())
    const suspectsOf = async (ids: string[]) =>
      (await Promise.all(ids.map((id) => rowOf(payload, 'comments', id)))).map((row) => row?.suspect)
    expect(await suspectsOf(copies)).toEqual([true, true, true, true, true])
    expect(await suspectsOf(own)).toEqual([false, false])
    expect(new Set(await suspectsOf(letters))).toEqual(new Set([false]))
    expect((await trailOf(payload, copies[0]!)).map(({ action }) => action)).toEqual(['receive', 'flag'])
    expect(await hitsOf(threshold)).toBe(1)

    const alarm = { id: other, most: 7, minutes: 1, at: minute.toISOString() }
    const told = async ({ actor }: Person) =>
      (await findAlarms(payload, actor)).filter(({ id }) => id === other)
    expect(await told(desk.reviewer)).toMatchObject([alarm])
    expect(await told(guardian)).toMatchObject([alarm])
    const foreign = await createPerson(payload, ['reviewer'], { agency: 'upland' })
    expect(await findAlarms(payload, foreign.actor)).toEqual([])
    expect(await findAlarms(payload, desk.editor.actor)).toEqual([])
  })
})

describe('a wrong rule', () => {
  it.each([
    [{ kind: 'deny', act: 'sender-address', value: '300.1.1.1/8' }, /网络地址有误/],
    [{ kind: 'limit', act: 'submission', points: 5 }, /没有时间窗口/],
    [{ kind: 'deny', act: 'phrase', value: '代刷.*好评' }, /不支持通配符和正则表达式/],
    [{ kind: 'threshold', act: 'phrase', points: 5 }, /预警阈值只适用于/],
  ])('%o is refused with a sentence', async (body, sentence) => {
    const before = await payload.count({ collection: 'defence-rules', overrideAccess: true })
    const answer = await rest('POST', '/defence-rules', {
      as: guardian,
      body,
      headers: { 'accept-language': 'zh' },
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body.errors)).toMatch(sentence)
    const after = await payload.count({ collection: 'defence-rules', overrideAccess: true })
    expect(after.totalDocs).toBe(before.totalDocs)
  })

  it('is refused when a good one is made so, and nobody else may touch the rules', async () => {
    const id = await save({ kind: 'deny', act: 'mail-domain', value: 'good.example' })
    const edit = (as: Person, value: string) => rest('PATCH', `/defence-rules/${id}`, { as, body: { value } })
    expect((await edit(guardian, 'no domain')).status).toBe(400)
    expect((await edit(desk.reviewer, 'other.example')).status).toBeGreaterThanOrEqual(403)
    expect((await edit(guardian, 'other.example')).status).toBe(200)
    expect((await trailOf(payload, id)).map(({ action }) => action)).toEqual(['create', 'edit'])
  })
})
