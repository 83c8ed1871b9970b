import type { Payload } from 'payload'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { beforeAll, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { moveUpWaiting } from '../../src/jobs/moveUpWaiting'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import { act, refusalOf, trailOf } from '../support/factories'
import { createEventDesk, SEEN } from './planning'
import type { EventDesk } from './planning'
import { attendee, inHours, lettersOf, listOf, openEvent, register, registered, takenOf } from './registering'

let payload: Payload
let desk: EventDesk

const cancel = (id: string) => act(payload, SLUGS.eventRegistrations, id, 'cancel', attendee(id))

const statesOf = async (event: string) => (await listOf(payload, event)).map(({ state }) => state)

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('five hundred people at once for fifty places', () => {
  it('get exactly fifty places, and the rest wait in the order they came', async () => {
    const event = await openEvent(payload, desk, { capacity: 50 })
    const answers = await Promise.all(Array.from({ length: 500 }, () => register(event)))
    expect(answers.filter(({ outcome }) => outcome !== 'received')).toEqual([])
    const rows = await listOf(payload, event)
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1))
    expect(rows.slice(0, 50).every(({ state }) => state === 'registered')).toBe(true)
    expect(rows.slice(50).every(({ state }) => state === 'waiting')).toBe(true)
    expect(await takenOf(payload, event)).toBe(50)
  })

  it('of whom twenty give theirs back at once, hand them to the first twenty who wait', async () => {
    const event = await openEvent(payload, desk, { capacity: 30 })
    for (let index = 0; index < 60; index += 1) await registered(event)
    const before = await listOf(payload, event)
    await Promise.all(before.slice(0, 20).map(({ id }) => cancel(id)))
    const states = await statesOf(event)
    expect(states.slice(0, 20).every((state) => state === 'cancelled')).toBe(true)
    expect(states.slice(20, 50).every((state) => state === 'registered')).toBe(true)
    expect(states.slice(50).every((state) => state === 'waiting')).toBe(true)
    expect(await takenOf(payload, event)).toBe(30)
  })

  it('while others register and cancel, never take a place twice', async () => {
    const event = await openEvent(payload, desk, { capacity: 10 })
    const first: string[] = []
    for (let index = 0; index < 20; index += 1) first.push((await registered(event)).id)
    await Promise.all([
      ...first.slice(0, 15).map((id) => cancel(id)),
      ...Array.from({ length: 40 }, () => register(event)),
    ])
    await moveUpWaiting.run(payload, new Date())
    const rows = await listOf(payload, event)
    const placed = rows.filter(({ state }) => state === 'registered')
    const waiting = rows.filter(({ state }) => state === 'waiting')
    expect(placed).toHaveLength(10)
    expect(Math.max(...placed.map(({ number }) => number))).toBeLessThan(
      Math.min(...waiting.map(({ number }) => number)),
    )
  })
})

describe('the door', () => {
  it('takes the same form sent twice for one registration, also at once', async () => {
    const event = await openEvent(payload, desk)
    const values = {
      name: '符小妹',
      email: 'once@visitors.example',
      organisation: null,
      phone: null,
      answers: {},
    }
    const again = () => register(event, { submissionKey: `form-${event}`, values })
    const answers = await Promise.all([again(), again(), again()])
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['received', 'repeated', 'repeated'])
    expect(new Set(answers.map((answer) => 'receipt' in answer && answer.receipt)).size).toBe(1)
    expect(await listOf(payload, event)).toHaveLength(1)
  })

  it('does not register an address twice, and sends its ticket again at most once in ten minutes', async () => {
    const event = await openEvent(payload, desk)
    const values = {
      name: '符小妹',
      email: 'Twice@visitors.example',
      organisation: null,
      phone: null,
      answers: {},
    }
    const { id } = await registered(event, { values, arrivedAt: new Date(Date.now() - 3_600_000) })
    const other = { ...values, email: 'twice@VISITORS.example' }
    expect((await register(event, { values: other })).outcome).toBe('already-registered')
    expect((await register(event, { values: other })).outcome).toBe('already-registered')
    expect(await lettersOf(payload, id)).toEqual(['registered', 'repeat'])
    await cancel(id)
    expect((await register(event, { values: other })).outcome).toBe('received')
  })

  it('does not let who comes now pass those who wait', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    await registered(event)
    await registered(event)
    await query(payload, sql`update events set capacity = 5 where id = ${event}::uuid`)
    expect((await registered(event)).state).toBe('waiting')
    await moveUpWaiting.run(payload, new Date())
    expect(await statesOf(event)).toEqual(['registered', 'registered', 'registered'])
  })

  it('is closed before registration opens, after its end, and when the event is called off', async () => {
    const event = await openEvent(payload, desk, { registrationClosesAt: inHours(1) })
    expect((await register(event, { arrivedAt: new Date(inHours(1)) })).outcome).toBe('closed')
    await act(payload, SLUGS.events, event, 'stop-registration', desk.officer.actor, { reason: '名额有变' })
    expect((await register(event)).outcome).toBe('not-open')
  })

  it('leaves nothing behind when a solved check has been used', async () => {
    const event = await openEvent(payload, desk)
    const challenge = { id: `check-${event}`, expiresAt: new Date(inHours(1)) }
    await registered(event, { challenge })
    expect((await register(event, { challenge })).outcome).toBe('challenge-used')
    expect(await listOf(payload, event)).toHaveLength(1)
  })

  it('is passed by in the database as well: no more have a place than there are places', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    await registered(event)
    const { id } = await registered(event)
    await expect(
      query(payload, sql`update event_registrations set state = 'registered' where id = ${id}::uuid`),
    ).rejects.toThrow()
  })

  it('writes a trail that holds, for those with a place and for those who wait', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    const { id } = await registered(event)
    const { id: second } = await registered(event)
    await cancel(id)
    expect((await trailOf(payload, second)).map(({ action, to_state }) => `${action} ${to_state}`)).toEqual([
      'receive waiting',
      'admit registered',
    ])
    expect((await verifyAudit(payload)).firstBreak).toBeNull()
  })
})

describe('who has registered is told', () => {
  it('of a place, of the waiting list, of moving up and of having cancelled', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    const { id: first } = await registered(event)
    const { id: second } = await registered(event)
    await cancel(first)
    expect(await lettersOf(payload, first)).toEqual(['registered', 'cancelled'])
    expect(await lettersOf(payload, second)).toEqual(['waiting', 'admitted'])
  })

  it('of the cancelled event, everybody once, those who wait as well', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    const { id: first } = await registered(event)
    const { id: second } = await registered(event)
    await act(payload, SLUGS.events, event, 'cancel', desk.leader.actor, { reason: '台风' })
    await workOnRuns(payload)
    expect(await lettersOf(payload, first)).toEqual(['registered', 'called-off'])
    expect(await lettersOf(payload, second)).toEqual(['waiting', 'called-off'])
  })

  it('of each move of its own', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    const move = async (days: number) => {
      const startsAt = new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 16)
      await act(payload, SLUGS.events, event, 'propose-move', desk.officer.actor, {
        reason: '场地检修',
        input: { startsAt },
      })
      await act(payload, SLUGS.events, event, 'accept-move', desk.secondOfficer.actor, SEEN)
      await workOnRuns(payload)
    }
    await move(3)
    await move(4)
    expect(await lettersOf(payload, id)).toEqual(['registered', 'moved', 'moved'])
  })
})

describe('places', () => {
  it('cannot be fewer than are taken, nor so many that another would have had to approve', async () => {
    const event = await openEvent(payload, desk, { capacity: 3 })
    await registered(event)
    await registered(event)
    const to = (capacity: string) =>
      refusalOf(
        act(payload, SLUGS.events, event, 'set-capacity', desk.officer.actor, {
          reason: '换场地',
          input: { capacity },
        }),
      )
    expect(await to('1')).toEqual({ status: 409, codes: ['event-fewer-places-than-taken'] })
    expect(await to('5000')).toEqual({ status: 409, codes: ['event-needs-province'] })
    expect(await to('0')).toEqual({ status: 422, codes: ['input-invalid'] })
    expect(await to('两百')).toEqual({ status: 422, codes: ['input-invalid'] })
    expect(await to('2')).toMatchObject({ performed: { state: 'registration-open' } })
  })
})

describe('check-in', () => {
  const checkIn = (id: string, rest: object = {}) =>
    refusalOf(act(payload, SLUGS.eventRegistrations, id, 'check-in', desk.officer.actor, rest))

  it('admits nobody twice, however many doors there are', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    const outcomes = await Promise.all([checkIn(id), checkIn(id), checkIn(id)])
    expect(outcomes.filter((outcome) => 'performed' in (outcome as object))).toHaveLength(1)
    expect(outcomes).toContainEqual({ status: 409, codes: ['wrong-state-now'] })
  })

  it('sent again by a phone that heard no answer is the same check-in', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    const key = { idempotencyKey: `phone-1.${id}` }
    expect(await checkIn(id, key)).toMatchObject({ performed: { repeated: false } })
    expect(await checkIn(id, key)).toMatchObject({ performed: { repeated: true } })
  })

  it('is refused to who waits, has cancelled, or comes on another day', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    const { id: first } = await registered(event)
    const { id: second } = await registered(event)
    expect(await checkIn(second)).toEqual({ status: 409, codes: ['wrong-state-now'] })
    expect(await checkIn(first, { now: new Date(inHours(40)) })).toEqual({
      status: 409,
      codes: ['event-not-on-now'],
    })
    await cancel(first)
    expect(await checkIn(first)).toEqual({ status: 409, codes: ['wrong-state-now'] })
  })

  it('is refused when the event was called off', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    await act(payload, SLUGS.events, event, 'cancel', desk.leader.actor, { reason: '台风' })
    expect(await checkIn(id)).toEqual({ status: 409, codes: ['event-called-off'] })
  })

  it('of somebody who is in does not free the place', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    const { id } = await registered(event)
    await registered(event)
    await checkIn(id)
    expect(await takenOf(payload, event)).toBe(1)
    expect(await statesOf(event)).toEqual(['attended', 'waiting'])
  })
})
