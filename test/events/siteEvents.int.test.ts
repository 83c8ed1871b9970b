import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import {
  findDays,
  findEventList,
  findEventPage,
  findFeed,
  NO_FILTER,
  readEventFilter,
} from '../../src/queries/siteEvents'
import type { EventFilter } from '../../src/queries/siteEvents'
import { getTestPayload } from '../support/database'
import { act } from '../support/factories'
import { createAs, createEvent, createEventDesk, EVENT_WAYS, eventIn, walkEvent } from './planning'
import type { EventDesk } from './planning'

let payload: Payload
let desk: EventDesk

const PUBLIC = ['published', 'registration-open', 'held', 'summarised', 'archived', 'postponed', 'cancelled']

const at = (moment: string) => new Date(`${moment}:00+08:00`).toISOString()

const published = async (from: string, until: string, fields: Record<string, unknown> = {}) =>
  eventIn(payload, desk, 'published', { startsAt: at(from), endsAt: at(until), ...fields })

const daysWith = async (first: string, days: number, filter: EventFilter = NO_FILTER) =>
  (await findDays(payload, { first, days, filter }))
    .filter(({ events }) => events.length > 0)
    .map(({ day, events, hasMore }) => `${day} ${events.map(({ id }) => id).join(' ')}${hasMore ? ' +' : ''}`)

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('the public', () => {
  it.each(Object.keys(EVENT_WAYS))('sees of an event that is %s what it may', async (state) => {
    const id = await eventIn(payload, desk, state)
    const page = await findEventPage(payload, id)
    expect(page?.state).toBe(PUBLIC.includes(state) ? state : undefined)
  })

  it('does not see an event that was cancelled before anybody knew of it', async () => {
    const id = await createEvent(payload, desk.officer)
    await act(payload, SLUGS.events, id, 'discard', desk.officer.actor, { reason: '不办了' })
    expect(await findEventPage(payload, id)).toBeUndefined()
    expect(
      (await findFeed(payload, { from: new Date(0), filter: NO_FILTER })).map((event) => event.id),
    ).not.toContain(id)
  })

  it('is told of everything on the page in both languages', async () => {
    const venue = await createAs(payload, SLUGS.venues, desk.officer, {
      name: '会展中心',
      nameEn: 'Convention Centre',
      address: '滨海大道',
      place: '460100',
    })
    const room = await createAs(payload, SLUGS.venueRooms, desk.officer, {
      name: '一号厅',
      nameEn: 'Hall 1',
      venue,
    })
    const speaker = await createAs(payload, SLUGS.speakers, desk.officer, {
      name: '云绍康',
      nameEn: 'Yun Shaokang',
    })
    const id = await published('2027-06-01T09:00', '2027-06-01T12:00', {
      format: 'onsite',
      venue,
      rooms: [room],
      hosts: [
        { role: 'host', agency: 'harbour' },
        { role: 'co-host', name: '某协会', nameEn: 'An association' },
      ],
      programme: [
        {
          title: '下午',
          startsAt: at('2027-06-01T11:00'),
          endsAt: at('2027-06-01T12:00'),
          speakers: [speaker],
        },
        {
          title: '上午',
          titleEn: 'Morning',
          startsAt: at('2027-06-01T09:00'),
          endsAt: at('2027-06-01T10:00'),
          room,
        },
      ],
    })
    const page = await findEventPage(payload, id)
    expect(page?.venue?.name).toEqual({ zh: '会展中心', en: 'Convention Centre' })
    expect(page?.rooms).toEqual([{ zh: '一号厅', en: 'Hall 1' }])
    expect(page?.hosts.map(({ name }) => name.en)).toEqual(['Harbour Commerce', 'An association'])
    expect(page?.programme.map(({ title }) => title.zh)).toEqual(['上午', '下午'])
    expect(page?.programme[0]?.room).toEqual({ zh: '一号厅', en: 'Hall 1' })
    expect(page?.programme[1]?.speakers[0]?.name.en).toBe('Yun Shaokang')
    expect(page?.place).toEqual({ id: '460100', zh: '海口市', en: 'Haikou' })
  })
})

describe('a month', () => {
  it('shows an event on every day it lasts, and on no other', async () => {
    const id = await published('2027-07-05T09:00', '2027-07-07T00:00')
    expect(await daysWith('2027-07-01', 31)).toEqual([`2027-07-05 ${id}`, `2027-07-06 ${id}`])
  })

  it('counts days in Beijing: the last minute of a day is of that day', async () => {
    const late = await published('2027-08-09T23:59', '2027-08-10T00:30')
    const early = await published('2027-08-11T00:00', '2027-08-11T01:00')
    expect(await daysWith('2027-08-01', 31)).toEqual([`2027-08-09 ${late}`, `2027-08-11 ${early}`])
  })

  it('shows the first three of a day, and says that there are more', async () => {
    const ids: string[] = []
    for (const hour of ['09', '10', '11', '12'])
      ids.push(await published(`2027-09-09T${hour}:00`, '2027-09-09T18:00'))
    const running = await published('2027-09-08T09:00', '2027-09-10T09:00')
    expect(await daysWith('2027-09-01', 30)).toEqual([
      `2027-09-08 ${running}`,
      `2027-09-09 ${running} ${ids[0]} ${ids[1]} +`,
      `2027-09-10 ${running}`,
    ])
  })

  it('is narrowed down by county, kind and language; both languages are found by either', async () => {
    const both = await published('2027-10-12T09:00', '2027-10-12T12:00', {
      language: 'both',
      place: '460200',
      kind: 'fair',
    })
    const english = await published('2027-10-13T09:00', '2027-10-13T12:00', {
      language: 'en',
      place: '460100',
      kind: 'forum',
    })
    const asked = (query: Record<string, string>) => daysWith('2027-10-01', 31, readEventFilter(query))
    expect(await asked({ language: 'en' })).toEqual([`2027-10-12 ${both}`, `2027-10-13 ${english}`])
    expect(await asked({ language: 'zh' })).toEqual([`2027-10-12 ${both}`])
    expect(await asked({ place: '460100' })).toEqual([`2027-10-13 ${english}`])
    expect(await asked({ kind: 'fair' })).toEqual([`2027-10-12 ${both}`])
    expect(await asked({ kind: "fair' or 1=1", place: '46', language: 'fr' })).toHaveLength(2)
  })
})

describe('the list', () => {
  it('goes from page to page, soonest first', async () => {
    const ids: string[] = []
    for (let index = 0; index < 23; index += 1) {
      const day = `2028-01-${String(index + 1).padStart(2, '0')}`
      ids.push(await published(`${day}T09:00`, `${day}T10:00`))
    }
    const page = (number: number) =>
      findEventList(payload, {
        from: new Date(at('2028-01-01T00:00')),
        until: null,
        filter: NO_FILTER,
        page: number,
      })
    const [one, two] = [await page(1), await page(2)]
    expect([...one.events, ...two.events].map(({ id }) => id)).toEqual(ids)
    expect([one.hasNext, two.hasNext]).toEqual([true, false])
  })
})

describe('a feed', () => {
  it('keeps what was called off, so that subscribers are rid of it', async () => {
    const id = await published('2028-03-01T09:00', '2028-03-01T10:00')
    await walkEvent(payload, desk, id, [['cancel', 'leader', { reason: '台风' }]])
    const found = (
      await findFeed(payload, { from: new Date(at('2028-02-01T00:00')), filter: NO_FILTER })
    ).find((event) => event.id === id)
    expect({ state: found?.state, sequence: found?.sequence }).toEqual({ state: 'cancelled', sequence: 1 })
  })
})
