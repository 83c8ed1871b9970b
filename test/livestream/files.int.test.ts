import { addDays, addHours } from 'date-fns'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { performDueTransitions } from '../../src/jobs/performDue'
import { readChecklist } from '../../src/registers/inspections/checklist'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { createModeration } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A well-formed identity number of nobody, with this day of birth. */
const identityOf = (birth: string, serial = '001') => {
  const body = `460100${birth.replaceAll('-', '')}${serial}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}

const TODAY = new Date('2026-11-26T04:00:00Z')

const create = (collection: string, data: Record<string, unknown>, as: Person = moderation.moderator) =>
  rest('POST', `/${collection}`, { as, body: data })

const streamer = async (changes: Record<string, unknown> = {}) => {
  const { status, body } = await create('streamers', {
    stageName: '椰子妹',
    name: '符小妹',
    identityNumber: identityOf('1998-05-01'),
    topic: 'none',
    trainedOn: '2026-06-01T04:00:00Z',
    ...changes,
  })
  expect(status).toBe(201)
  return String(body.doc?.id)
}

const verify = (id: string, now = TODAY) =>
  act(payload, 'streamers', id, 'verify', moderation.moderator.actor, { now })

describe('a streamer', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['without a number', { identityNumber: '' }, ['streamer-without-identity']],
    ['under 16', { identityNumber: identityOf('2010-11-27') }, ['streamer-too-young']],
    ['of 16 without consent', { identityNumber: identityOf('2010-11-26') }, ['streamer-without-consent']],
    ['on medicine without a licence', { topic: 'medicine' }, ['streamer-without-licence']],
    [
      'with a licence that is over',
      { topic: 'law', licenceNumber: 'L-1', licenceUntil: '2026-11-25T04:00:00Z' },
      ['streamer-licence-over'],
    ],
    ['never trained', { trainedOn: null }, ['streamer-untrained']],
    ['trained over a year ago', { trainedOn: '2025-11-25T04:00:00Z' }, ['streamer-training-old']],
    [
      'with several faults, all of them named',
      { identityNumber: identityOf('2009-01-01'), trainedOn: null, topic: 'finance' },
      ['streamer-without-consent', 'streamer-without-licence', 'streamer-untrained'],
    ],
  ])('%s is not verified', async (_who, changes, codes) => {
    expect(await refusalOf(verify(await streamer(changes)))).toEqual({ status: 409, codes })
  })

  it('of 16 with the consent of a guardian may stream', async () => {
    const id = await streamer({
      identityNumber: identityOf('2010-11-26'),
      guardianName: '符大海',
      guardianConsentOn: '2026-11-01T04:00:00Z',
    })
    await verify(id)
    expect((await rowOf(payload, 'streamers', id))?.state).toBe('verified')
  })

  it('is recognised by a digest; the number itself is kept nowhere, the trail neither', async () => {
    const number = identityOf('1998-05-01', '777')
    const id = await streamer({ identityNumber: number })
    const row = await rowOf(payload, 'streamers', id)
    expect(row?.identity_tail).toBe(number.slice(-4))
    const { body } = await rest('GET', `/streamers/${id}`, { as: moderation.moderator })
    const everything = JSON.stringify([row, body, await trailOf(payload, id)])
    expect(everything).not.toContain(number)
    expect(body.identityDigest).toBeUndefined()
  })

  it('is refused a number that is none', async () => {
    const answer = await create('streamers', {
      stageName: '甲',
      name: '甲',
      topic: 'none',
      identityNumber: '460100199805010000',
    })
    expect(answer.status).toBe(422)
  })

  it('is verified again every six months, with a reminder before', async () => {
    const id = await streamer()
    await verify(id)
    expect(new Date(String((await rowOf(payload, 'streamers', id))?.verify_by)).toISOString()).toBe(
      '2027-05-26T15:59:59.000Z',
    )
    await performDueTransitions(payload, new Date('2027-05-13T00:00:00Z'))
    expect((await trailOf(payload, id)).at(-1)?.action).toBe('remind-verification')
    await performDueTransitions(payload, new Date('2027-05-26T16:00:00Z'))
    expect((await rowOf(payload, 'streamers', id))?.state).toBe('lapsed')
    await act(payload, 'streamers', id, 'amend', moderation.moderator.actor, { reason: '更新培训' })
    await rest('PATCH', `/streamers/${id}`, {
      as: moderation.moderator,
      body: { trainedOn: '2027-05-20T04:00:00Z' },
    })
    await verify(id, new Date('2027-05-27T04:00:00Z'))
    expect((await rowOf(payload, 'streamers', id))?.state).toBe('verified')
  })

  it('belongs to the county of who enters it, and to no other', async () => {
    const answer = await create('streamers', { stageName: '乙', name: '乙', topic: 'none', county: '460200' })
    expect(answer.status).toBe(422)
    const own = await create(
      'streamers',
      { stageName: '乙', name: '乙', topic: 'none' },
      moderation.elsewhere,
    )
    expect(own.body.doc?.county).toMatchObject({ id: '460200' })
  })
})

const broadcast = async (startsAt: Date, changes: Record<string, unknown> = {}) => {
  const host = await streamer()
  await act(payload, 'streamers', host, 'verify', moderation.moderator.actor)
  const { status, body } = await create('broadcasts', {
    title: '双十二预热',
    room: moderation.room,
    streamer: host,
    startsAt: startsAt.toISOString(),
    endsAt: addHours(startsAt, 3).toISOString(),
    ...changes,
  })
  expect([status, body.errors]).toEqual([201, undefined])
  return String(body.doc?.id)
}

const answerAll = async (id: string, verdict: string) => {
  const row = await rowOf(payload, 'broadcasts', id)
  const checklist = (readChecklist(row?.checklist) ?? []).map((item) => ({ ...item, verdict, note: '已看' }))
  const { status } = await rest('PATCH', `/broadcasts/${id}`, {
    as: moderation.moderator,
    body: { checklist },
  })
  expect(status).toBe(200)
}

const clear = (id: string) => act(payload, 'broadcasts', id, 'clear', moderation.moderator.actor)

describe('a broadcast', () => {
  it('is reviewed a day before it starts, and goes live at its time', async () => {
    const start = addDays(new Date(), 5)
    const id = await broadcast(start)
    const row = await rowOf(payload, 'broadcasts', id)
    expect(new Date(String(row?.review_by)).getTime()).toBe(addHours(start, -24).getTime())
    expect(row?.county_id).toBe('460100')
    expect(await refusalOf(clear(id))).toEqual({ status: 409, codes: ['checklist-open'] })
    await answerAll(id, 'no')
    expect(await refusalOf(clear(id))).toEqual({ status: 409, codes: ['checklist-faults'] })
    await answerAll(id, 'yes')
    await clear(id)
    await performDueTransitions(payload, addHours(start, 1))
    expect(await rowOf(payload, 'broadcasts', id)).toMatchObject({ state: 'live', unreviewed: false })
    const host = await rowOf(payload, 'streamers', String(row?.streamer_id))
    expect(new Date(String(host?.first_broadcast_at)).getTime()).toBe(start.getTime())
    await performDueTransitions(payload, addHours(start, 4))
    expect((await rowOf(payload, 'broadcasts', id))?.state).toBe('ended')
  })

  it('nobody has looked at goes out all the same, and is recorded as that', async () => {
    const start = addDays(new Date(), 3)
    const id = await broadcast(start)
    await performDueTransitions(payload, addHours(start, -47))
    await performDueTransitions(payload, addHours(start, -23))
    await performDueTransitions(payload, addHours(start, 1))
    expect((await trailOf(payload, id)).map(({ action }) => action)).toEqual([
      'create',
      'remind-review',
      'review-overdue',
      'begin-unreviewed',
    ])
    expect((await rowOf(payload, 'broadcasts', id))?.unreviewed).toBe(true)
  })

  it('is not cleared with a streamer who is not verified', async () => {
    const id = await broadcast(addDays(new Date(), 5), { streamer: await streamer() })
    await answerAll(id, 'yes')
    expect(await refusalOf(clear(id))).toEqual({ status: 409, codes: ['streamer-not-verified'] })
  })

  it('has an end after its start, a room one may see, and all items of the checklist', async () => {
    const startsAt = addDays(new Date(), 5)
    const host = await streamer()
    const send = (changes: Record<string, unknown>, as?: Person) =>
      create(
        'broadcasts',
        {
          title: '场次',
          room: moderation.room,
          streamer: host,
          startsAt: startsAt.toISOString(),
          endsAt: addHours(startsAt, 1).toISOString(),
          ...changes,
        },
        as,
      )
    expect((await send({ endsAt: startsAt.toISOString() })).status).toBe(400)
    expect((await send({ checklist: [] })).status).toBe(400)
    expect((await send({}, moderation.elsewhere)).status).toBeGreaterThanOrEqual(400)
  })
})

describe('policy codes', () => {
  it('are the 31 behaviours and articles of the measures, kept by seniors', async () => {
    const { body } = await rest('GET', '/policy-codes?limit=0', { as: moderation.moderator })
    const codes = (body.docs ?? []).map(({ code }) => String(code))
    expect(codes.filter((code) => code.startsWith('ZB'))).toHaveLength(31)
    expect(codes.filter((code) => code.startsWith('DS')).length).toBeGreaterThanOrEqual(9)
    const change = (as: Person) =>
      rest('PATCH', `/policy-codes/${moderation.codes.ZB30}`, { as, body: { guidance: '从严掌握' } })
    expect((await change(moderation.moderator)).status).toBe(403)
    expect((await change(moderation.senior)).status).toBe(200)
  })
})
