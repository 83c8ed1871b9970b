import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { keysOf } from '../../src/livestream/sanctions/evasion'
import { findPatrolBoard, findPatrolSheet } from '../../src/queries/patrolBoard'
import { getTestPayload } from '../support/database'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { createModeration, createRoom, newCase, report } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

/** A broadcast that began so many hours ago, of a room of its own; three hours long. */
const broadcast = async ({ startedHoursAgo = 1, state = 'live', county = '460100' } = {}) => {
  const { room, account, operator } = await createRoom(payload, { county })
  const [streamer, id] = [uuidv7(), uuidv7()]
  await query(
    payload,
    sql`insert into streamers (id, stage_name, name, topic, phone, birth_date, identity_digest, trained_on, agency_id, county_id, state)
      values (${streamer}, '阿妹', '符小妹', 'none', ${`s-${streamer}`}, '1996-03-12', ${streamer}, now() - interval '100 days',
        'harbour', ${county}, 'verified')`,
  )
  await query(
    payload,
    sql`insert into broadcasts (id, title, room_id, streamer_id, starts_at, ends_at, checklist, agency_id, county_id, state)
      values (${id}, ${`晚场 ${id.slice(-6)}`}, ${room}, ${streamer}, now() - make_interval(mins => ${startedHoursAgo * 60}),
        now() - make_interval(mins => ${(startedHoursAgo - 3) * 60}), '[]', 'harbour', ${county}, ${state})`,
  )
  return { id, room, account, streamer, operator }
}

const keep = (as: Person, id: string, body: Record<string, unknown>) =>
  rest('POST', `/moderation/patrols/${id}`, { as, body, headers: { 'accept-language': 'zh' } })

const finding = (changes: Record<string, unknown> = {}) => ({
  key: uuidv7(),
  note: '主播称“全国第一”',
  topic: 'commerce',
  asReport: true,
  ...changes,
})

const reportsOf = (account: string) =>
  query<{ id: string; channel: string; broadcast: string; case_id: string; description: string }>(
    payload,
    sql`select id, channel::text, broadcast_id as broadcast, case_id, description from live_reports where room_text = ${account}`,
  )

describe('a patrol', () => {
  it('keeps what was ticked, and makes a report of a finding in one step', async () => {
    const { id, account } = await broadcast()
    const ticked = await keep(moderation.moderator, id, { watched: ['speech', 'nonsense', 'goods'] })
    expect(ticked).toMatchObject({ status: 200, body: { watched: ['speech', 'goods'], findings: [] } })
    const told = await keep(moderation.moderator, id, { watched: ['speech'], finding: finding() })
    expect(told.status).toBe(200)
    const [made] = await reportsOf(account)
    expect(made).toMatchObject({ channel: 'patrol', broadcast: id, description: '主播称“全国第一”' })
    expect(told.body.findings).toMatchObject([{ topic: 'commerce', report: made?.id, case: made?.case_id }])
    const sheet = await findPatrolSheet(payload, { id, actor: moderation.moderator.actor })
    expect(sheet).toMatchObject({ watched: ['speech'], isOnAir: true, patrols: 1 })
    // Another's sheet is their own.
    const other = await findPatrolSheet(payload, { id, actor: moderation.second.actor })
    expect(other).toMatchObject({ watched: [], findings: [], patrols: 1 })
  })

  it('sent twice, or many at once, is one finding and one report', async () => {
    const { id, account } = await broadcast()
    const same = finding()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => keep(moderation.moderator, id, { watched: [], finding: same })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await reportsOf(account)).toHaveLength(1)
    const sheet = await findPatrolSheet(payload, { id, actor: moderation.moderator.actor })
    expect(sheet?.findings).toHaveLength(1)
  })

  it('only noted, needs no subject and reports nothing', async () => {
    const { id, account } = await broadcast()
    const kept = await keep(moderation.moderator, id, {
      watched: [],
      finding: finding({ topic: '', asReport: false }),
    })
    expect(kept.body.findings).toMatchObject([{ topic: null, report: null }])
    expect(await reportsOf(account)).toEqual([])
  })

  it('says what is missing in a finding, and stores nothing of it', async () => {
    const { id, account } = await broadcast()
    const wrong = await keep(moderation.moderator, id, {
      watched: [],
      finding: finding({ note: ' ', topic: '' }),
    })
    expect(wrong.status).toBe(422)
    expect((wrong.body.errors as unknown as { field: string }[]).map(({ field }) => field)).toEqual([
      'topic',
      'note',
    ])
    expect(await reportsOf(account)).toEqual([])
    expect((await keep(moderation.moderator, id, { finding: { note: 'x' } })).status).toBe(400)
  })

  it.each([
    ['not begun', { startedHoursAgo: -1, state: 'cleared' }],
    ['long over', { startedHoursAgo: 16, state: 'ended' }],
    ['cancelled', { state: 'cancelled' }],
  ])('of a broadcast that has %s is refused', async (_why, changes) => {
    const { id } = await broadcast(changes)
    expect((await keep(moderation.moderator, id, { watched: [] })).status).toBe(409)
  })

  it('is not for another county, nor for somebody who judges nothing', async () => {
    const { id } = await broadcast()
    expect((await keep(moderation.elsewhere, id, { watched: [] })).status).toBe(404)
    expect((await keep(moderation.auditor, id, { watched: [] })).status).toBe(403)
    expect((await rest('POST', `/moderation/patrols/${id}`, { body: {} })).status).toBe(403)
    expect((await keep(moderation.senior, id, { watched: [] })).status).toBe(200)
  })
})

describe('the board', () => {
  it('has what is on the air and what is planned today, of one’s own county', async () => {
    const now = await broadcast()
    const later = await broadcast({ startedHoursAgo: -1 / 60, state: 'planned' })
    const over = await broadcast({ startedHoursAgo: 5, state: 'ended' })
    const elsewhere = await broadcast({ county: '460200' })
    const { onAir, planned } = await findPatrolBoard(payload, { actor: moderation.moderator.actor })
    expect(onAir.map(({ id }) => id)).toContain(now.id)
    expect(planned.map(({ id }) => id)).toContain(later.id)
    const all = [...onAir, ...planned].map(({ id }) => id)
    expect(all).not.toContain(over.id)
    expect(all).not.toContain(elsewhere.id)
  })
})

describe('evasion hints', () => {
  it('stand on a room and a case for those behind it', async () => {
    const phone = `139${Date.now()}`.slice(0, 11)
    const { room, account } = await createRoom(payload, { phone })
    await query(
      payload,
      sql`insert into live_sanctions (id, kind, subject_name, case_id, keys, ends_at, agency_id, county_id, state)
        values (${uuidv7()}, 'blacklist', '某公司', ${await newCase(payload)}::uuid, ${keysOf({ phone }).join('\n')},
          now() + interval '1 year', 'harbour', '460100', 'active')`,
    )
    const hints = (as: Person, path: string) => rest('GET', `/livestream/evasion/${path}`, { as })
    const found = await hints(moderation.moderator, `live-rooms/${room}`)
    expect(found.body.hints).toMatchObject([{ subject: '某公司', by: ['phone'], of: '椰风传媒有限公司' }])
    const { case: id } = await report(payload, { values: { roomText: account } })
    expect((await hints(moderation.moderator, `live-cases/${id}`)).body.hints).toHaveLength(1)
    expect((await hints(moderation.elsewhere, `live-rooms/${room}`)).status).toBe(404)
    expect((await hints(moderation.moderator, `users/${moderation.moderator.id}`)).status).toBe(404)
  })
})

describe('who speaks', () => {
  it('is not cleared once their training is a year old, though they are verified', async () => {
    const { id, streamer } = await broadcast({ startedHoursAgo: -24, state: 'planned' })
    await query(
      payload,
      sql`update streamers set trained_on = now() - interval '365 days' where id = ${streamer}::uuid`,
    )
    const { status, body } = await rest('POST', `/workflow/broadcasts/${id}`, {
      as: moderation.moderator,
      body: { action: 'clear' },
    })
    expect(status).toBe(409)
    expect(JSON.stringify(body)).toMatch(/streamer-training-old/)
  })
})

describe('goods shown', () => {
  const refusalsOf = async (goods: Record<string, string>[]) => {
    const { id } = await broadcast({ startedHoursAgo: -24, state: 'planned' })
    for (const [order, { name, category, licence = null }] of goods.entries()) {
      await query(
        payload,
        sql`insert into broadcasts_goods_shown (_order, _parent_id, id, name, category, licence)
          values (${order}, ${id}, ${uuidv7()}, ${name}, ${category}, ${licence})`,
      )
    }
    const { body } = await rest('POST', `/workflow/broadcasts/${id}`, {
      as: moderation.moderator,
      body: { action: 'clear' },
      headers: { 'accept-language': 'en' },
    })
    return JSON.stringify(body)
  }

  it('that are licensed need their number, and what is forbidden is not cleared', async () => {
    const refused = await refusalsOf([
      { name: '阿莫西林', category: 'prescription-medicine' },
      { name: '椰子油', category: 'food' },
      { name: '面霜', category: 'cosmetics', licence: '琼G妆网备字2026000001' },
    ])
    expect(refused).toMatch(/“阿莫西林” may not be sold/)
    expect(refused).toMatch(/“椰子油” needs a licence/)
    expect(refused).not.toMatch(/面霜/)
  })

  it('with their numbers are cleared', async () => {
    expect(await refusalsOf([{ name: '椰子油', category: 'food', licence: 'SC1' }])).toMatch(
      /"state":"cleared"/,
    )
  })
})
