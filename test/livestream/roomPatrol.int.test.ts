import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { findRoomPatrol, findRoomPatrolsOfToday } from '../../src/queries/patrolBoard'
import { getTestPayload } from '../support/database'
import { trailOf } from '../support/factories'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { createModeration, createRoom } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const start = (entered: Record<string, unknown>, as: Person = moderation.moderator) =>
  rest('POST', '/moderation/room-patrols', { as, body: entered, headers: { 'accept-language': 'zh' } })

const unknown = (changes: Record<string, unknown> = {}) => ({
  platform: 'douyin',
  roomText: `夜市 ${uuidv7()}`,
  county: '460100',
  ...changes,
})

const sheetOf = async (entered: Record<string, unknown>, as?: Person) => {
  const { status, body } = await start(entered, as)
  expect(status).toBe(201)
  return String(body.address).replace('/patrol-room/', '')
}

const keep = (id: string, body: Record<string, unknown>, as: Person = moderation.moderator) =>
  rest('POST', `/moderation/room-patrols/${id}`, { as, body, headers: { 'accept-language': 'zh' } })

const finding = () => ({ key: uuidv7(), note: '主播称“包治百病”', topic: 'commerce', asReport: true })

describe('a patrol of a room on no file', () => {
  it('is begun by what is typed, ticked, and makes a report of a finding', async () => {
    const entered = unknown({ url: 'https://live.example/9' })
    const id = await sheetOf(entered)
    expect(await keep(id, { watched: ['speech'] })).toMatchObject({
      status: 200,
      body: { watched: ['speech'] },
    })
    const { status, body } = await keep(id, { watched: ['speech'], finding: finding() })
    expect(status).toBe(200)
    const rows = await query<{ id: string; channel: string; room_text: string; county_id: string }>(
      payload,
      sql`select id, channel::text, room_text, county_id from live_reports where room_text = ${entered.roomText}`,
    )
    expect(rows).toMatchObject([{ channel: 'patrol', county_id: '460100' }])
    expect(body.findings).toMatchObject([{ report: rows[0]?.id }])
    const sheet = await findRoomPatrol(payload, { id, actor: moderation.moderator.actor })
    expect(sheet).toMatchObject({ title: entered.roomText, watched: ['speech'], roomId: null })
    expect((await trailOf(payload, id)).map(({ action }) => action)).toEqual(['create', 'edit', 'edit'])
  })

  it('goes on with the same sheet on the same day, however the account is written, also when begun twice at once', async () => {
    const entered = unknown()
    const ids = await Promise.all([
      sheetOf(entered),
      sheetOf({ ...entered, roomText: ` @${String(entered.roomText).toUpperCase()}` }),
    ])
    expect(new Set(ids).size).toBe(1)
    const today = await findRoomPatrolsOfToday(payload, { actor: moderation.moderator.actor })
    expect(today.filter(({ id }) => id === ids[0])).toHaveLength(1)
  })

  it('is its moderator’s alone', async () => {
    const id = await sheetOf(unknown())
    expect((await keep(id, { watched: [] }, moderation.second)).status).toBe(404)
    expect(await findRoomPatrol(payload, { id, actor: moderation.second.actor })).toBeUndefined()
    expect((await start(unknown(), moderation.auditor)).status).toBe(403)
  })

  it('is written on for a day', async () => {
    const id = await sheetOf(unknown())
    await query(
      payload,
      sql`update patrols set created_at = now() - interval '25 hours' where id = ${id}::uuid`,
    )
    expect((await keep(id, { watched: ['speech'] })).status).toBe(409)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['no platform', { platform: '' }, 'platform'],
    ['no room', { roomText: ' ' }, 'roomText'],
    ['a link that is none', { url: '直播间' }, 'url'],
    ['another’s county', { county: '460200' }, 'county'],
    ['no county', { county: '' }, 'county'],
  ])('is refused with %s, at its field', async (_what, changes, field) => {
    const { status, body } = await start(unknown(changes))
    expect(status).toBe(422)
    expect(body.errors?.map((error) => (error as { field?: string }).field)).toEqual([field])
    expect(body.errors?.[0]?.message).toBeTruthy()
  })

  it('that is on file and on the air is the patrol of its broadcast; off the air, of the room', async () => {
    const { room, account } = await createRoom(payload)
    const sheet = await sheetOf(unknown({ roomText: account }))
    expect(await findRoomPatrol(payload, { id: sheet, actor: moderation.moderator.actor })).toMatchObject({
      roomId: room,
      title: '椰风直播间',
    })
    const [streamer, broadcast] = [uuidv7(), uuidv7()]
    await query(
      payload,
      sql`insert into streamers (id, stage_name, name, topic, agency_id, county_id, state)
        values (${streamer}, '阿妹', '符小妹', 'none', 'harbour', '460100', 'verified')`,
    )
    await query(
      payload,
      sql`insert into broadcasts (id, title, room_id, streamer_id, starts_at, ends_at, checklist, agency_id, county_id, state)
        values (${broadcast}, '晚场', ${room}, ${streamer}, now() - interval '1 hour', now() + interval '1 hour', '[]',
          'harbour', '460100', 'live')`,
    )
    const { body } = await start(unknown({ roomText: account }))
    expect(body.address).toBe(`/patrol/${broadcast}`)
  })

  it('in another county is on file there for nobody here', async () => {
    const { account } = await createRoom(payload, { county: '460200' })
    const id = await sheetOf(unknown({ roomText: account }))
    const sheet = await findRoomPatrol(payload, { id, actor: moderation.moderator.actor })
    expect(sheet).toMatchObject({ roomId: null, title: account })
  })
})
