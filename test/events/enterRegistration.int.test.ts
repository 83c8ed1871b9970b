import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { getTestPayload } from '../support/database'
import { trailOf } from '../support/factories'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { createEventDesk, eventIn } from './planning'
import type { EventDesk } from './planning'
import { listOf, openEvent } from './registering'

let payload: Payload
let desk: EventDesk

const enter = async (event: string, changes: object = {}, as: Person | undefined = desk.officer) => {
  const body = { key: uuidv7(), name: '符小妹', email: 'phone@visitors.example', ...changes }
  const answer = await rest('POST', `/event-entries/${event}`, { as, body })
  return {
    status: answer.status,
    code: answer.body.errors?.[0]?.code,
    message: answer.body.errors?.[0]?.message,
  }
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('a registration by telephone', () => {
  it('comes in by the same door, in the name of who typed it in', async () => {
    const event = await openEvent(payload, desk)
    expect((await enter(event)).status).toBe(201)
    const [row] = await listOf(payload, event)
    expect(row).toMatchObject({ state: 'registered', number: 1 })
    expect((await trailOf(payload, row?.id ?? ''))[0]?.actor_id).toBe(desk.officer.id)
  })

  it('sent twice is one, and an address is registered once', async () => {
    const event = await openEvent(payload, desk)
    const key = uuidv7()
    expect((await enter(event, { key })).status).toBe(201)
    expect((await enter(event, { key })).status).toBe(201)
    expect(await enter(event)).toMatchObject({ status: 409, code: 'event-address-registered' })
    expect(await listOf(payload, event)).toHaveLength(1)
  })

  it('is told what to put right', async () => {
    const event = await openEvent(payload, desk)
    expect(await enter(event, { name: '' })).toMatchObject({ status: 422, message: '请填写“姓名”。' })
    expect((await enter(event, { key: 'x' })).status).toBe(400)
  })

  it('is not taken for what is not open, nor by who may not', async () => {
    const event = await openEvent(payload, desk)
    expect((await enter(event, {}, desk.elsewhere)).status).toBe(404)
    expect((await enter(event, {}, desk.reviewer)).status).toBe(404)
    expect((await rest('POST', `/event-entries/${event}`, { body: {} })).status).toBe(403)
    const published = await eventIn(payload, desk, 'published')
    expect(await enter(published)).toMatchObject({ status: 409, code: 'event-registration-over' })
  })
})
