import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { findLicenceDuty } from '../../src/events/approvalRules'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { createAs, createEvent, createEventDesk, SEEN, walkEvent } from './planning'
import type { EventDesk, EventStep } from './planning'

let payload: Payload
let desk: EventDesk

const TO_LEADER: EventStep[] = [
  ['submit-county', 'officer'],
  ['pass-county', 'secondOfficer'],
  ['approve', 'approver', SEEN],
]

const approved = async (changes: Record<string, unknown>) => {
  const venue = await createAs(payload, SLUGS.venues, desk.officer, {
    name: `体育场${Math.random()}`,
    address: '滨海大道',
    place: '460100',
  })
  const event = await createEvent(payload, desk.officer, {
    format: 'onsite',
    venue,
    expectedSize: 1_000,
    ...changes,
  })
  return walkEvent(payload, desk, event, TO_LEADER)
}

const publish = (event: string, input: Record<string, string> = {}) =>
  refusalOf(act(payload, SLUGS.events, event, 'publish', desk.officer.actor, { input }))

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('a large event', () => {
  it('is not published without its safety licence, which may be entered then', async () => {
    const event = await approved({})
    expect(await publish(event)).toEqual({ status: 409, codes: ['event-security-permit-missing'] })
    await publish(event, { securityPermit: '海公许〔2026〕1号' })
    expect(await rowOf(payload, SLUGS.events, event)).toMatchObject({
      state: 'published',
      security_permit: '海公许〔2026〕1号',
    })
  })

  it('keeps the licence that was entered with the plan', async () => {
    const event = await approved({ securityPermit: '许可1号' })
    await publish(event)
    expect(await rowOf(payload, SLUGS.events, event)).toMatchObject({
      state: 'published',
      security_permit: '许可1号',
    })
  })

  it('asks for none when people only watch, or are fewer', async () => {
    for (const changes of [
      { format: 'online', venue: null },
      { expectedSize: 999, kind: 'summit' },
    ]) {
      const event = await approved(changes)
      await publish(event)
      expect((await rowOf(payload, SLUGS.events, event))?.state).toBe('published')
    }
  })
})

describe('what the law asks of a large event', () => {
  const startsAt = '2026-12-20T16:30:00Z'

  it.each([
    [999, undefined],
    [1_000, { authority: 'county', applyBy: '2026-12-01' }],
    [5_000, { authority: 'city', applyBy: '2026-12-01' }],
  ])('of %i people', (expectedSize, expected) => {
    expect(findLicenceDuty({ expectedSize, format: 'onsite', startsAt })).toEqual(expected)
  })
})
