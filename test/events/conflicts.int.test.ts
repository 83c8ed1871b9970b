import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { findConflicts } from '../../src/events/conflicts/findConflicts'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { createAs, createEvent, createEventDesk, minuteAt, SEEN, walkEvent } from './planning'
import type { EventDesk } from './planning'

type Fields = Record<string, unknown>

let payload: Payload
let desk: EventDesk
let week = 0

/** A week of its own for every test: a Monday in Beijing. */
const nextWeek = () => {
  week += 1
  const monday = new Date(Date.UTC(2027, 2, 1 + 7 * week, 0, 0))
  return (day: number, hour: number) =>
    new Date(monday.getTime() + (day * 24 + hour - 8) * 3_600_000).toISOString()
}

const venueWith = async (...names: string[]) => {
  const venue = await createAs(payload, SLUGS.venues, desk.officer, {
    name: '会展中心',
    address: '滨海大道',
    place: '460100',
  })
  const rooms: string[] = []
  for (const name of names)
    rooms.push(await createAs(payload, SLUGS.venueRooms, desk.officer, { name, venue }))
  return { venue, rooms }
}

const speaker = (name: string) => createAs(payload, SLUGS.speakers, desk.officer, { name })

/** Each event is for other people than the next, unless a test says so. */
const plan = (fields: Fields, maker = desk.officer) =>
  createEvent(payload, maker, { audience: 'public', place: '460200', takesRegistrations: false, ...fields })

const approve = async (id: string) =>
  walkEvent(payload, desk, id, [
    ['submit-county', 'officer'],
    ['approve-county', 'secondOfficer', SEEN],
  ])

const conflictsOf = async (id: string, at: { startsAt?: string; endsAt?: string } = {}) => {
  const row = await rowOf(payload, SLUGS.events, id)
  const found = await findConflicts(
    { query: (statement) => query(payload, statement) },
    {
      event: id,
      startsAt: new Date(at.startsAt ?? String(row?.starts_at)),
      endsAt: new Date(at.endsAt ?? String(row?.ends_at)),
    },
  )
  return found.map(({ kind, severity, event, day }) => `${kind} ${severity} ${event?.id ?? day}`)
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('a room', () => {
  it('taken by an approved event is refused to another, in plain words', async () => {
    const at = nextWeek()
    const { venue, rooms } = await venueWith('一号厅')
    const held = { format: 'onsite', venue, rooms, startsAt: at(1, 9), endsAt: at(1, 12) }
    const first = await approve(await plan(held))
    const second = await plan({ ...held, audience: 'buyers', startsAt: at(1, 11), endsAt: at(1, 15) })
    expect(await conflictsOf(second)).toEqual([`room refused ${first}`])
    await act(payload, SLUGS.events, second, 'submit-county', desk.officer.actor)
    expect(
      await refusalOf(act(payload, SLUGS.events, second, 'approve-county', desk.secondOfficer.actor, SEEN)),
    ).toEqual({ status: 409, codes: ['event-room-taken'] })
  })

  it('of the same venue is another room', async () => {
    const at = nextWeek()
    const { venue, rooms } = await venueWith('一号厅', '二号厅')
    const held = { format: 'onsite', venue, startsAt: at(1, 9), endsAt: at(1, 12) }
    await approve(await plan({ ...held, rooms: [rooms[0]] }))
    expect(await conflictsOf(await plan({ ...held, audience: 'buyers', rooms: [rooms[1]] }))).toEqual([])
  })

  it('is taken with its whole venue by an event that lists none', async () => {
    const at = nextWeek()
    const { venue, rooms } = await venueWith('一号厅')
    const held = { format: 'onsite', venue, startsAt: at(1, 9), endsAt: at(1, 12) }
    const first = await approve(await plan(held))
    expect(await conflictsOf(await plan({ ...held, audience: 'buyers', rooms }))).toEqual([
      `room refused ${first}`,
    ])
  })

  it('is free from the minute the other event ends', async () => {
    const at = nextWeek()
    const { venue } = await venueWith('一号厅')
    await approve(await plan({ format: 'onsite', venue, startsAt: at(1, 9), endsAt: at(1, 12) }))
    const next = await plan({
      format: 'onsite',
      venue,
      audience: 'buyers',
      startsAt: at(1, 12),
      endsAt: at(1, 14),
    })
    expect(await conflictsOf(next)).toEqual([])
  })

  it('wanted by an event that is still under review is a softer conflict, by a draft none', async () => {
    const at = nextWeek()
    const { venue } = await venueWith('一号厅')
    const held = { format: 'onsite', venue, startsAt: at(1, 9), endsAt: at(1, 12) }
    const pending = await plan(held)
    const asking = await plan({ ...held, audience: 'buyers' })
    expect(await conflictsOf(asking)).toEqual([])
    await act(payload, SLUGS.events, pending, 'submit-county', desk.officer.actor)
    expect(await conflictsOf(asking)).toEqual([`room soft ${pending}`])
  })

  it('wanted by two who are approved at once goes to one of them', async () => {
    const at = nextWeek()
    const { venue, rooms } = await venueWith('一号厅')
    const held = { format: 'onsite', venue, rooms, startsAt: at(1, 9), endsAt: at(1, 12) }
    const rivals = [await plan(held), await plan({ ...held, audience: 'buyers' })]
    for (const id of rivals) await act(payload, SLUGS.events, id, 'submit-county', desk.officer.actor)
    const outcomes = await Promise.all(
      rivals.map((id) =>
        refusalOf(act(payload, SLUGS.events, id, 'approve-county', desk.secondOfficer.actor, SEEN)),
      ),
    )
    expect(outcomes.filter((outcome) => 'performed' in (outcome as object))).toHaveLength(1)
    expect(outcomes).toContainEqual({ status: 409, codes: ['event-room-taken'] })
  })
})

describe('a speaker', () => {
  const talk = (at: ReturnType<typeof nextWeek>, who: string, from: number, until: number) => ({
    title: '主旨发言',
    startsAt: at(2, from),
    endsAt: at(2, until),
    speakers: [who],
  })

  it('promised to two sessions at a time is warned of', async () => {
    const at = nextWeek()
    const who = await speaker('冯一鸣')
    const day = { startsAt: at(2, 8), endsAt: at(2, 18) }
    const first = await approve(await plan({ ...day, programme: [talk(at, who, 9, 11)] }))
    const second = await plan({ ...day, audience: 'buyers', programme: [talk(at, who, 10, 12)] })
    expect(await conflictsOf(second)).toEqual([`speaker warned ${first}`])
  })

  it('may speak at two events one after the other', async () => {
    const at = nextWeek()
    const who = await speaker('周海生')
    const day = { startsAt: at(2, 8), endsAt: at(2, 18) }
    await approve(await plan({ ...day, programme: [talk(at, who, 9, 10)] }))
    const later = await plan({ ...day, audience: 'buyers', programme: [talk(at, who, 10, 12)] })
    expect(await conflictsOf(later)).toEqual([])
  })

  it('is asked about at the time the event would be moved to', async () => {
    const at = nextWeek()
    const who = await speaker('云绍康')
    const first = await approve(
      await plan({ startsAt: at(2, 8), endsAt: at(2, 12), programme: [talk(at, who, 9, 10)] }),
    )
    const second = await plan({
      audience: 'buyers',
      startsAt: at(2, 13),
      endsAt: at(2, 18),
      programme: [talk(at, who, 14, 15)],
    })
    expect(await conflictsOf(second)).toEqual([])
    expect(await conflictsOf(second, { startsAt: at(2, 8), endsAt: at(2, 13) })).toEqual([
      `speaker warned ${first}`,
    ])
  })
})

describe('the same people', () => {
  it('in the same county and week are taken from each other; a Sunday is of the week before', async () => {
    const at = nextWeek()
    const shared = { audience: 'streamers', place: '460100' }
    const first = await approve(await plan({ ...shared, startsAt: at(6, 20), endsAt: at(6, 22) }))
    const monday = await plan({ ...shared, startsAt: at(0, 0), endsAt: at(0, 1) })
    expect(await conflictsOf(monday)).toEqual([`audience warned ${first}`])
    const nextMonday = await plan({ ...shared, startsAt: at(7, 0), endsAt: at(7, 1) })
    expect(await conflictsOf(nextMonday)).toEqual([])
    const elsewhere = await plan({ ...shared, place: '460200', startsAt: at(5, 9), endsAt: at(5, 10) })
    expect(await conflictsOf(elsewhere)).toEqual([])
  })
})

describe('a summit of the province', () => {
  it('is warned of, a summit of a county is not', async () => {
    const at = nextWeek()
    const day = { startsAt: at(3, 9), endsAt: at(3, 17) }
    const summit = await plan({ ...day, kind: 'summit' }, desk.editor)
    await walkEvent(payload, desk, summit, [
      ['submit-division', 'editor'],
      ['pass-division', 'reviewer'],
      ['approve', 'approver', SEEN],
    ])
    const small = await plan({ ...day, audience: 'buyers' })
    expect(await conflictsOf(small)).toEqual([`summit warned ${summit}`])
    expect(
      await conflictsOf(await plan({ ...day, audience: 'buyers', startsAt: at(4, 9), endsAt: at(4, 10) })),
    ).toEqual([])
  })
})

describe('a day of the calendar', () => {
  it.each([
    ['a public holiday', '2026-10-01', 'holiday warned 2026-10-01'],
    ['a Saturday on which people work', '2026-10-10', 'make-up-day warned 2026-10-10'],
  ])('that is %s is warned of', async (_name, day, expected) => {
    const id = await plan({ startsAt: `${day}T09:00:00+08:00`, endsAt: `${day}T17:00:00+08:00` })
    expect(await conflictsOf(id)).toEqual([expected])
  })

  it('that is an ordinary weekend or working day is not; midnight is not of the next day', async () => {
    const id = await plan({ startsAt: '2026-10-11T09:00:00+08:00', endsAt: '2026-10-13T00:00:00+08:00' })
    expect(await conflictsOf(id)).toEqual([])
  })
})

describe('an approver', () => {
  it('says that the conflicts were seen, and the record keeps which', async () => {
    const at = nextWeek()
    const shared = { audience: 'students', place: '460100' }
    const first = await approve(await plan({ ...shared, startsAt: at(1, 9), endsAt: at(1, 10) }))
    const second = await plan({ ...shared, startsAt: at(2, 9), endsAt: at(2, 10) })
    await act(payload, SLUGS.events, second, 'submit-county', desk.officer.actor)
    const blind = act(payload, SLUGS.events, second, 'approve-county', desk.secondOfficer.actor)
    expect(await refusalOf(blind)).toEqual({ status: 409, codes: ['event-conflicts-unseen'] })
    await act(payload, SLUGS.events, second, 'approve-county', desk.secondOfficer.actor, SEEN)
    const row = await rowOf(payload, SLUGS.events, second)
    expect(row?.acknowledged).toEqual([
      expect.objectContaining({ kind: 'audience', severity: 'warned', event: first }),
    ])
  })

  it('is not asked where nothing stands against it', async () => {
    const id = await plan({
      audience: 'service-providers',
      startsAt: '2027-01-20T09:00:00+08:00',
      endsAt: '2027-01-20T10:00:00+08:00',
    })
    await act(payload, SLUGS.events, id, 'submit-county', desk.officer.actor)
    const done = await act(payload, SLUGS.events, id, 'approve-county', desk.secondOfficer.actor)
    expect(done.state).toBe('approved')
  })

  it('cannot move an event into a room that is taken then', async () => {
    const at = nextWeek()
    const { venue } = await venueWith('一号厅')
    await approve(await plan({ format: 'onsite', venue, startsAt: at(1, 9), endsAt: at(1, 12) }))
    const other = await approve(
      await plan({ format: 'onsite', venue, audience: 'buyers', startsAt: at(2, 9), endsAt: at(2, 12) }),
    )
    const startsAt = new Date(new Date(at(1, 10)).getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
    await act(payload, SLUGS.events, other, 'propose-move', desk.officer.actor, {
      reason: '嘉宾时间变动',
      input: { startsAt },
    })
    expect(
      await refusalOf(act(payload, SLUGS.events, other, 'accept-move', desk.secondOfficer.actor, SEEN)),
    ).toEqual({ status: 409, codes: ['event-room-taken'] })
  })
})

describe('a move', () => {
  it('takes the sessions along, and counts the sequence of the calendar entry on', async () => {
    const at = nextWeek()
    const id = await approve(
      await plan({
        startsAt: at(1, 9),
        endsAt: at(1, 12),
        programme: [{ title: '开幕', startsAt: at(1, 10), endsAt: at(1, 11) }],
      }),
    )
    await act(payload, SLUGS.events, id, 'propose-move', desk.officer.actor, {
      reason: '场地检修',
      input: { startsAt: minuteAt(40, 14) },
    })
    await act(payload, SLUGS.events, id, 'accept-move', desk.secondOfficer.actor, SEEN)
    const moved = await payload.findByID({ collection: SLUGS.events, id, depth: 0, overrideAccess: true })
    const hours = (a: unknown, b: unknown) => (Date.parse(String(a)) - Date.parse(String(b))) / 3_600_000
    expect(hours(moved.endsAt, moved.startsAt)).toBe(3)
    expect(hours(moved.programme?.[0]?.startsAt, moved.startsAt)).toBe(1)
    expect(moved.icsSequence).toBe(1)
    expect(moved.proposedStart).toBeNull()
  })
})
