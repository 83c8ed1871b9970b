import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { findDeskEvents } from '../../src/queries/deskCalendar'
import { getTestPayload } from '../support/database'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { createEvent, createEventDesk, dayAt, eventIn, minuteAt } from './planning'
import type { EventDesk } from './planning'

let payload: Payload
let desk: EventDesk

const seenBy = async (who: Person) => {
  const events = await findDeskEvents(payload, who.actor, { from: dayAt(1), until: dayAt(60) })
  return Object.fromEntries(events.map(({ id, state, moveBy }) => [id, `${state} ${moveBy}`]))
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('the calendar of the desk', () => {
  it('shows each their own, with the act by which it may be moved', async () => {
    const draft = await createEvent(payload, desk.officer)
    const review = await eventIn(payload, desk, 'county-review')
    const approved = await eventIn(payload, desk, 'approved')
    const published = await eventIn(payload, desk, 'published')
    expect(await seenBy(desk.officer)).toEqual({
      [draft]: 'draft move',
      [review]: 'county-review null',
      [approved]: 'approved propose-move',
      [published]: 'published propose-move',
    })
    expect(await seenBy(desk.leader)).toEqual({
      [draft]: 'draft null',
      [review]: 'county-review null',
      [approved]: 'approved null',
      [published]: 'published null',
    })
    expect(await seenBy(desk.elsewhere)).toEqual({ [published]: 'published null' })
  })
})

describe('conflicts at another time', () => {
  it('are told to who sees the event, and are not there for others', async () => {
    const draft = await createEvent(payload, desk.officer)
    const ask = (as: Person, startsAt: string) =>
      rest('GET', `/event-conflicts/${draft}?startsAt=${encodeURIComponent(startsAt)}`, { as })
    const { status, body } = await ask(desk.officer, minuteAt(14, 11))
    expect(status).toBe(200)
    expect((body as { conflicts: { kind: string }[] }).conflicts[0]?.kind).toBe('同地同周同类对象')
    expect((await ask(desk.elsewhere, minuteAt(14, 11))).status).toBe(404)
    expect((await ask(desk.officer, 'tomorrow')).status).toBe(400)
  })
})
