import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { inTransaction } from '../../src/db/transaction'
import { readUnifiedCode } from '../../src/identifiers/unifiedCode'
import { findManaged } from '../../src/queries/caseParties'
import { findCaseReview } from '../../src/queries/caseReview'
import { findModerationQueue } from '../../src/queries/moderationQueue'
import { barred } from '../../src/seed/data/incoming'
import { agencies, rooms } from '../../src/seed/data/livestreams'
import { getTestPayload } from '../support/database'
import { act } from '../support/factories'
import { rest } from '../support/rest'
import { createModeration, createRoom, judge, judgement, report } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const operator = (changes: Record<string, unknown> = {}) =>
  rest('POST', '/live-operators', {
    as: moderation.moderator,
    headers: { 'accept-language': 'zh' },
    body: {
      name: '椰林传媒有限公司',
      kind: 'operator',
      contactName: '符小妹',
      contactEmail: 'o@desk.example',
      locale: 'zh',
      county: '460100',
      ...changes,
    },
  })

describe('the unified code of an operator, typed by hand', () => {
  it.each([
    ['a character short', '91460100MA5TD0011', '应为 18 位'],
    ['with an O for a nought', '91460100MA5TDO011A', '不会出现的字符'],
    ['with another check character', '91460100MA5TD0011B', '校验位不符'],
  ])('%s is refused with what is wrong with it, at its field', async (_what, unifiedCode, sentence) => {
    const { status, body } = await operator({ unifiedCode })
    expect(status).toBe(400)
    expect(JSON.stringify(body.errors)).toContain('unifiedCode')
    expect(JSON.stringify(body.errors)).toContain(sentence)
  })

  it('is kept as it is stored, however it was written; none is none', async () => {
    const written = await operator({ unifiedCode: '９１460100-ma5td001 1a ' })
    expect([written.status, written.body.doc?.unifiedCode]).toEqual([201, '91460100MA5TD0011A'])
    const without = await operator({ unifiedCode: ' ' })
    expect([without.status, without.body.doc?.unifiedCode]).toEqual([201, null])
  })

  it('is kept where its inner check alone disagrees, and the record may be edited afterwards', async () => {
    const unifiedCode = '91460100MA5TD00193'
    expect(readUnifiedCode(unifiedCode)).toMatchObject({ ok: true, warnings: ['inner-check'] })
    const { status, body } = await operator({ unifiedCode })
    expect(status).toBe(201)
    const changed = await rest('PATCH', `/live-operators/${String(body.doc?.id)}`, {
      as: moderation.moderator,
      body: { payee: '尾号 0001' },
    })
    expect(changed.status).toBe(200)
    const wrong = await rest('PATCH', `/live-operators/${String(body.doc?.id)}`, {
      as: moderation.moderator,
      body: { unifiedCode: '91460100MA5TD00194' },
    })
    expect(wrong.status).toBe(400)
  })

  it.each([
    ...[...rooms, barred].map(({ operator: name, code }) => [name, code] as const),
    ...agencies.map(({ name, code }) => [name, code] as const),
  ])('of the demo’s %s is right', (_name, code) => {
    expect(readUnifiedCode(code)).toEqual({ ok: true, code, warnings: [] })
  })
})

/** An agency with a room and a streamer in its care, and a case about that room. */
const agencyAtWork = async () => {
  const made = await operator({ name: `潮声文化${uuidv7()}`, kind: 'agency' })
  const id = String(made.body.doc?.id)
  const { room, account } = await createRoom(payload)
  const cared = await rest('PATCH', `/live-rooms/${room}`, {
    as: moderation.moderator,
    body: { agencyOfStreamers: id },
  })
  expect(cared.status).toBe(200)
  const host = await rest('POST', '/streamers', {
    as: moderation.moderator,
    body: { stageName: '阿潮', name: '符阿潮', topic: 'medicine', agencyOfStreamers: id },
  })
  expect(host.status).toBe(201)
  const reported = await report(payload, { values: { roomText: account } })
  return { id, room, account, streamer: String(host.body.doc?.id), case: reported.case }
}

const ask = (who: Moderation['moderator']) => ({ actor: who.actor, locale: 'zh' as const })

describe('an agency of streamers (MCN)', () => {
  it('is named for rooms and streamers, and nothing else is', async () => {
    const { room, streamer } = await agencyAtWork()
    const other = await operator({ name: '不是机构' })
    const body = { agencyOfStreamers: other.body.doc?.id }
    for (const path of [`/live-rooms/${room}`, `/streamers/${streamer}`]) {
      expect((await rest('PATCH', path, { as: moderation.moderator, body })).status).toBe(400)
    }
  })

  it('stays one as long as somebody is in its care', async () => {
    const { id, room, streamer } = await agencyAtWork()
    const change = () =>
      rest('PATCH', `/live-operators/${id}`, { as: moderation.moderator, body: { kind: 'operator' } })
    expect((await change()).status).toBe(409)
    for (const path of [`/live-rooms/${room}`, `/streamers/${streamer}`]) {
      await rest('PATCH', path, { as: moderation.moderator, body: { agencyOfStreamers: null } })
    }
    expect((await change()).status).toBe(200)
  })

  it('shows whom it manages, with what is to be known of them', async () => {
    const { id, room, streamer } = await agencyAtWork()
    const managed = await inTransaction(payload, (tx) => findManaged(tx, id, ask(moderation.moderator)))
    expect(managed).toMatchObject({
      rooms: [{ id: room }],
      streamers: [{ id: streamer, state: 'draft' }],
      counts: { rooms: 1, streamers: 1 },
    })
    expect(managed.streamers[0]?.standing.map(({ code }) => code)).toEqual([
      'untrained',
      'licence-missing',
      'verify-never',
    ])
    // Nobody of another county sees any of it.
    const elsewhere = await inTransaction(payload, (tx) => findManaged(tx, id, ask(moderation.elsewhere)))
    expect(elsewhere.counts).toEqual({ rooms: 0, streamers: 0 })
  })

  it('stands beside room and operator where a case of its room is judged, with its other cases and strikes', async () => {
    const { id, account, case: judged } = await agencyAtWork()
    const review = await findCaseReview(payload, { id: judged, ...ask(moderation.moderator) })
    expect(review?.parties.map(({ kind }) => kind)).toEqual(['room', 'operator', 'agency'])
    expect(review?.parties.at(-1)).toMatchObject({ id, cases: { total: 0 }, strikes: { count: 0 } })

    await judge(payload, moderation, judged, 'moderator', 'decide', judgement(moderation))
    await act(payload, 'live-cases', judged, 'issue-notice', moderation.moderator.actor, {
      input: { facts: '直播中使用绝对化用语。' },
    })
    const next = await report(payload, { values: { roomText: account, topic: 'minors' } })
    const later = await findCaseReview(payload, { id: next.case, ...ask(moderation.moderator) })
    expect(later?.parties.at(-1)).toMatchObject({
      kind: 'agency',
      cases: { total: 1, upheld: 1, shown: [{ id: judged, measure: 'warning' }] },
      strikes: { count: 1 },
    })
  })

  it('narrows the queue, and what is taken next, to its cases', async () => {
    const { id, case: own } = await agencyAtWork()
    await report(payload, { values: { roomText: uuidv7() } })
    const queue = await findModerationQueue(payload, { ...ask(moderation.second), filter: { agency: id } })
    expect(queue.map((one) => one.id)).toEqual([own])
    const taken = await rest('POST', '/moderation/next', { as: moderation.second, body: { agency: id } })
    expect(taken.body.id).toBe(own)
  })
})

describe('a streamer’s first training', () => {
  it('is remembered when a later one is written over it, and taken back with it', async () => {
    const made = await rest('POST', '/streamers', {
      as: moderation.moderator,
      body: { stageName: '甲', name: '甲', topic: 'none', trainedOn: '2025-03-01T04:00:00Z' },
    })
    const path = `/streamers/${String(made.body.doc?.id)}`
    const train = async (trainedOn: string | null) =>
      (await rest('PATCH', path, { as: moderation.moderator, body: { trainedOn } })).body.doc?.firstTrainedOn
    expect(await train('2026-03-01T04:00:00.000Z')).toBe('2025-03-01T04:00:00.000Z')
    expect(await train(null)).toBeNull()
    expect(await train('2026-03-01T04:00:00.000Z')).toBe('2026-03-01T04:00:00.000Z')
  })
})
