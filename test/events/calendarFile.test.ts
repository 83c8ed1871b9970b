import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'

import { calendarFileOf, feedOf, uidOf } from '../../src/events/calendar/calendarFile'
import type { SiteEvent } from '../../src/queries/siteEvents'

const EVENT: SiteEvent = {
  id: '0199aa00-0000-7000-8000-000000000001',
  state: 'published',
  title: { zh: '跨境电商峰会；“一号、二号”会场, 第\\一场', en: 'Cross-border summit; halls 1, 2' },
  summary: {
    zh: '为全省跨境电商企业举办的年度峰会，发布政策、对接资源。'.repeat(8),
    en: 'Line one\nLine two',
  },
  kind: 'summit',
  audience: 'enterprises',
  language: 'both',
  format: 'onsite',
  startsAt: new Date('2026-12-08T01:00:00Z'),
  endsAt: new Date('2026-12-08T09:30:00Z'),
  place: { id: '460100', zh: '海口市', en: 'Haikou' },
  venue: {
    name: { zh: '会展中心', en: 'Convention Centre' },
    address: { zh: '滨海大道1号', en: '1 Binhai Avenue' },
  },
  rooms: [{ zh: '一号厅', en: 'Hall 1' }],
  sequence: 2,
  publishedAt: new Date('2026-11-01T00:00:00Z'),
  changedAt: new Date('2026-11-20T02:03:04Z'),
}

/** As Thunderbird reads it: ical.js is the parser of its calendar. */
const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { method: calendar.getFirstPropertyValue('method'), calendar, events }
}

const only = (file: string) => {
  const [event] = read(file).events
  if (!event) throw new TypeError('no event')
  return event
}

/** By a second parser, written apart from the first. */
const readAgain = (file: string) =>
  Object.values(nodeIcal.sync.parseICS(file)).filter((part) => part?.type === 'VEVENT')

const MOVED = {
  ...EVENT,
  sequence: 3,
  startsAt: new Date('2026-12-09T01:00:00Z'),
  endsAt: new Date('2026-12-09T02:00:00Z'),
}

describe('two parsers that know nothing of each other', () => {
  it.each([
    ['one event, in Chinese', calendarFileOf(EVENT, 'zh')],
    ['one event, in English', calendarFileOf(EVENT, 'en', 'Receipt: ABCD, 1; \\ "quoted"')],
    ['a moved event', calendarFileOf(MOVED, 'zh')],
    ['a cancelled event', calendarFileOf({ ...EVENT, state: 'cancelled', sequence: 4 }, 'zh')],
    [
      'a feed',
      feedOf([EVENT, { ...MOVED, id: '0199aa00-0000-7000-8000-000000000002', state: 'cancelled' }], {
        locale: 'en',
        name: 'Events; all, of them',
        url: 'http://127.0.0.1/en/events/feed.ics?kind=summit&place=460100',
      }),
    ],
  ])('read the same in %s', (_name, file) => {
    const first = read(file).events.map((event) => ({
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      sequence: event.sequence,
      status: event.component.getFirstPropertyValue('status'),
    }))
    const second = readAgain(file).map((event) => ({
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      starts: event.start.toISOString(),
      ends: event.end.toISOString(),
      sequence: Number(event.sequence),
      status: event.status,
    }))
    expect(second).toEqual(first)
    expect(first.length).toBeGreaterThan(0)
  })
})

/** What a calendar holds after it has taken these files in, by the rules of RFC 5546 §2.1.5: the highest sequence stands. */
const takenIn = (files: readonly string[]) => {
  const held = new Map<string, { sequence: number; starts: string }>()
  for (const file of files) {
    const { method, events } = read(file)
    for (const event of events) {
      const { sequence = -1 } = held.get(event.uid) ?? {}
      if (event.sequence < sequence) continue
      const isOff = method === 'CANCEL' || event.component.getFirstPropertyValue('status') === 'CANCELLED'
      if (isOff) held.delete(event.uid)
      else held.set(event.uid, { sequence: event.sequence, starts: event.startDate.toJSDate().toISOString() })
    }
  }
  return [...held.values()].map(({ starts }) => starts)
}

describe('a calendar that took the event in', () => {
  const first = calendarFileOf(EVENT, 'zh')
  const moved = calendarFileOf(MOVED, 'zh')
  const off = calendarFileOf({ ...MOVED, state: 'cancelled', sequence: 4 }, 'zh')

  it('has it once, whichever language it was taken in', () => {
    expect(takenIn([first, calendarFileOf(EVENT, 'en'), first])).toEqual(['2026-12-08T01:00:00.000Z'])
  })

  it('follows when it is moved, and is not set back by an older file', () => {
    expect(takenIn([first, moved])).toEqual(['2026-12-09T01:00:00.000Z'])
    expect(takenIn([moved, first])).toEqual(['2026-12-09T01:00:00.000Z'])
  })

  it('is rid of it when it is called off', () => {
    expect(takenIn([first, moved, off])).toEqual([])
  })
})

describe('a calendar file read by another parser', () => {
  it.each(['zh', 'en'] as const)('says in %s what the event is, with every character it has', (locale) => {
    const event = only(calendarFileOf(EVENT, locale))
    expect(event.summary).toBe(EVENT.title[locale])
    expect(event.description).toContain(EVENT.summary[locale])
    expect(event.location).toContain(EVENT.rooms[0]?.[locale])
    expect(event.startDate.toJSDate()).toEqual(EVENT.startsAt)
    expect(event.endDate.toJSDate()).toEqual(EVENT.endsAt)
    expect(event.sequence).toBe(2)
  })

  it('has lines of at most 75 bytes, ended by CRLF', () => {
    expect(calendarFileOf(EVENT, 'zh').endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = calendarFileOf(EVENT, 'zh').split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(calendarFileOf(EVENT, 'zh').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('names one event alike in both languages, and after it was moved', () => {
    const files = [calendarFileOf(EVENT, 'zh'), calendarFileOf(EVENT, 'en'), calendarFileOf(MOVED, 'zh')]
    expect(new Set(files.map((file) => only(file).uid))).toEqual(new Set([uidOf(EVENT)]))
    expect(files.map((file) => only(file).sequence)).toEqual([2, 2, 3])
  })

  it.each(['cancelled', 'postponed'])('takes an event that is %s out again', (state) => {
    const file = calendarFileOf({ ...EVENT, state, sequence: 4 }, 'zh')
    expect(read(file).method).toBe('CANCEL')
    expect(only(file).component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(only(file).uid).toBe(uidOf(EVENT))
  })

  it('is the same file as long as nothing has changed', () => {
    expect(calendarFileOf(EVENT, 'zh')).toBe(calendarFileOf(EVENT, 'zh'))
  })

  it('cannot be broken out of by what somebody typed', () => {
    const title = 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B'
    const { events } = read(calendarFileOf({ ...EVENT, title: { zh: title, en: null } }, 'zh'))
    expect(events).toHaveLength(1)
  })
})

describe('a moment', () => {
  it.each([
    ['Europe/Berlin', '2027-03-28T00:30:00Z', '01:30', 'before summer time begins'],
    ['Europe/Berlin', '2027-03-28T01:30:00Z', '03:30', 'after it has begun'],
    ['America/New_York', '2026-11-01T05:30:00Z', '01:30', 'in the hour that comes twice, the first time'],
    ['America/New_York', '2026-11-01T06:30:00Z', '01:30', 'in the hour that comes twice, the second time'],
    ['Asia/Kathmandu', '2026-12-08T01:00:00Z', '06:45', 'at an offset of quarters'],
    ['Pacific/Kiritimati', '2026-12-31T15:00:00Z', '05:00', 'in another year than in Beijing'],
  ])('is the same in %s at %s (%s, %s)', (timeZone, at, clock) => {
    const startsAt = new Date(at)
    const event = only(
      calendarFileOf({ ...EVENT, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }, 'en'),
    )
    const read = event.startDate.toJSDate()
    expect(read).toEqual(startsAt)
    expect(
      new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(read),
    ).toBe(clock)
  })
})

describe('a feed', () => {
  const feed = (events: SiteEvent[]) =>
    read(feedOf(events, { locale: 'zh', name: '活动日历', url: 'http://127.0.0.1/zh/events/feed.ics' }))

  it('has every event under its own name, and those called off as cancelled', () => {
    const off = { ...EVENT, id: '0199aa00-0000-7000-8000-000000000002', state: 'cancelled' }
    const { method, calendar, events } = feed([EVENT, off])
    expect(method).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('活动日历')
    expect(events.map(({ uid }) => uid)).toEqual([uidOf(EVENT), uidOf(off)])
    expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ])
  })

  it('without events is a calendar all the same', () => {
    expect(feed([]).events).toEqual([])
  })
})
