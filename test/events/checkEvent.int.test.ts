import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'
import { createAs, createEvent, createEventDesk, dayAt, eventFields } from './planning'
import type { EventDesk } from './planning'

let payload: Payload
let desk: EventDesk

const session = (from: number, until: number) => ({
  title: '主旨发言',
  startsAt: dayAt(14, from).toISOString(),
  endsAt: dayAt(14, until).toISOString(),
})

const createVenue = async (name: string) => {
  const venue = await createAs(payload, SLUGS.venues, desk.officer, {
    name,
    address: '滨海大道',
    place: '460100',
  })
  const room = await createAs(payload, SLUGS.venueRooms, desk.officer, { name: '一号厅', venue })
  return { venue, room }
}

/** What the API answers to a plan with these changes: its status, and the fields at fault. */
const answerTo = async (changes: Record<string, unknown>) => {
  const { status, body } = await rest('POST', '/events', { as: desk.officer, body: eventFields(changes) })
  const { errors = [] } = body as { errors?: { data?: { errors?: { path: string }[] } }[] }
  return { status, paths: (errors[0]?.data?.errors ?? []).map(({ path }) => path) }
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('a plan is refused', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['whose end is before its start', { endsAt: dayAt(13).toISOString() }, 'endsAt'],
    ['that ends when it starts', { endsAt: dayAt(14).toISOString() }, 'endsAt'],
    ['that lasts a quarter of a year', { endsAt: dayAt(104).toISOString() }, 'endsAt'],
    ['with a session before it begins', { programme: [session(8, 10)] }, 'programme.0.startsAt'],
    [
      'with a session after it has ended',
      { programme: [session(10, 11), session(16, 18)] },
      'programme.1.startsAt',
    ],
    ['with a session that ends after it', { programme: [session(16, 18)] }, 'programme.0.startsAt'],
    ['with a session that ends before it begins', { programme: [session(11, 10)] }, 'programme.0.endsAt'],
    ['that takes registrations for no places', { capacity: null }, 'capacity'],
    ['for no people at all', { capacity: 0 }, 'capacity'],
    [
      'that takes registrations after its end',
      { registrationClosesAt: dayAt(15).toISOString() },
      'registrationClosesAt',
    ],
    ['of a kind that is none', { kind: 'party' }, 'kind'],
  ])('%s', async (_name, changes, path) => {
    expect(await answerTo(changes)).toEqual({ status: 400, paths: [path] })
  })

  it('in a room of another venue', async () => {
    const { venue } = await createVenue('会展中心')
    const { room } = await createVenue('体育馆')
    expect(await answerTo({ format: 'onsite', venue, rooms: [room] })).toEqual({
      status: 400,
      paths: ['rooms'],
    })
  })

  it('when an edit alone makes it wrong', async () => {
    const id = await createEvent(payload, desk.officer, { programme: [session(10, 11)] })
    const { status } = await rest('PATCH', `/events/${id}`, {
      as: desk.officer,
      body: { endsAt: dayAt(14, 10).toISOString() },
    })
    expect(status).toBe(400)
  })
})

describe('a plan belongs', () => {
  it('to the county of the officer who makes it, whatever the request says', async () => {
    const id = await createEvent(payload, desk.officer, { county: '460200', agency: 'upland' })
    const { county, agency } = await payload.findByID({
      collection: SLUGS.events,
      id,
      depth: 0,
      overrideAccess: true,
    })
    expect({ county, agency }).toEqual({ county: '460100', agency: 'harbour' })
  })

  it('to no county when the department makes it', async () => {
    const id = await createEvent(payload, desk.editor)
    const { county } = await payload.findByID({
      collection: SLUGS.events,
      id,
      depth: 0,
      overrideAccess: true,
    })
    expect(county).toBeNull()
  })
})
