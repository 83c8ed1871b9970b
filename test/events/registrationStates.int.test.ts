import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '../../src/access/actor'
import { SLUGS } from '../../src/collections/slugs'
import { registrationWorkflow } from '../../src/events/registrations/workflow'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, system } from '../support/factories'
import { createPerson } from '../support/people'
import { createEventDesk } from './planning'
import type { EventDesk } from './planning'
import { attendee, openEvent, registered } from './registering'

const ACTORS = [
  'editor',
  'reviewer',
  'officer',
  'elsewhere',
  'approver',
  'auditor',
  'attendee',
  'stranger',
  'system',
] as const

type Who = (typeof ACTORS)[number]

// The state diagram of a registration, by hand: who may, from where, and where it leads.
const ACTS: Record<string, { by: Who[]; from: Record<string, string> }> = {
  admit: { by: ['system'], from: { waiting: 'registered' } },
  cancel: { by: ['attendee'], from: { waiting: 'cancelled', registered: 'cancelled' } },
  'answer-questions': { by: ['attendee'], from: { waiting: 'waiting', registered: 'registered' } },
  'cancel-for-attendee': {
    by: ['editor', 'reviewer', 'officer'],
    from: { waiting: 'cancelled', registered: 'cancelled' },
  },
  'check-in': { by: ['editor', 'reviewer', 'officer'], from: { registered: 'attended' } },
  'undo-check-in': { by: ['editor', 'reviewer', 'officer'], from: { attended: 'registered' } },
  'report-double': { by: ['editor', 'reviewer', 'officer'], from: { attended: 'attended' } },
  'settle-double': { by: ['editor', 'reviewer', 'officer'], from: { attended: 'attended' } },
}

const STATES = ['waiting', 'registered', 'attended', 'cancelled']

/** Who has no business with it learns nothing of it. */
const UNSEEING: Who[] = ['elsewhere', 'stranger']

let payload: Payload
let desk: EventDesk
let auditor: Actor
let open: string

const actorOf = (who: Who, id: string): Actor => {
  const actors: Record<Who, Actor> = {
    editor: desk.editor.actor,
    reviewer: desk.reviewer.actor,
    approver: desk.approver.actor,
    officer: desk.officer.actor,
    elsewhere: desk.elsewhere.actor,
    auditor,
    attendee: attendee(id),
    stranger: attendee('01900000-0000-7000-8000-000000000000'),
    system,
  }
  return actors[who]
}

const take = (id: string, action: string, who: Who) =>
  refusalOf(act(payload, SLUGS.eventRegistrations, id, action, actorOf(who, id), { reason: '按本人要求' }))

/** A waiting one is behind a full event that has a place again for who is moved up by hand. */
const registrationIn = async (state: string): Promise<string> => {
  if (state === 'waiting') {
    const event = await openEvent(payload, desk, { capacity: 1 })
    await registered(event)
    const { id } = await registered(event)
    const raised = { reason: '加座', input: { capacity: '2' } }
    await act(payload, SLUGS.events, event, 'set-capacity', desk.officer.actor, raised)
    return id
  }
  const { id } = await registered(open)
  if (state === 'attended') {
    await take(id, 'check-in', 'officer')
    await take(id, 'report-double', 'officer')
  }
  if (state === 'cancelled') await take(id, 'cancel', 'attendee')
  return id
}

const expectedOf = (state: string, action: string, who: Who) => {
  if (UNSEEING.includes(who)) return { status: 404, codes: ['not-found'] }
  if (!ACTS[action]?.by.includes(who)) return { status: 403, codes: ['not-your-action'] }
  return ACTS[action]?.from[state] ?? { status: 409, codes: ['wrong-state-now'] }
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
  auditor = (await createPerson(payload, ['auditor'])).actor
  open = await openEvent(payload, desk, { capacity: 900 })
})

it('has every act and every state of the table in the diagram', () => {
  expect(Object.keys(ACTS).sort()).toEqual(Object.keys(registrationWorkflow.actions).sort())
  expect([...STATES].sort()).toEqual(Object.keys(registrationWorkflow.states).sort())
})

describe.each(STATES)('a registration %s', (state) => {
  it.each(Object.keys(ACTS))('%s: done or refused, whoever tries', async (action) => {
    const still = await registrationIn(state)
    const outcomes: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const who of ACTORS) {
      expected[who] = expectedOf(state, action, who)
      const id = typeof expected[who] === 'string' ? await registrationIn(state) : still
      const outcome = await take(id, action, who)
      outcomes[who] =
        outcome !== null && typeof outcome === 'object' && 'performed' in outcome
          ? (await rowOf(payload, SLUGS.eventRegistrations, id))?.state
          : outcome
    }
    expect(outcomes).toEqual(expected)
  })
})
