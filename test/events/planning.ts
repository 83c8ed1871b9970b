import type { Payload } from 'payload'

import { SLUGS } from '../../src/collections/slugs'
import type { Slug } from '../../src/collections/slugs'
import { SETTINGS } from '../../src/globals/Settings'
import { beijingMinute } from '../../src/legal/beijing'
import { act, createDesk, system } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'

type Fields = Record<string, unknown>

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** So many days from now, at nine in the morning in Beijing. */
export const dayAt = (days: number, hour = 9): Date => {
  const day = new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
}

export const minuteAt = (days: number, hour = 9): string => beijingMinute(dayAt(days, hour))

/** Those who plan and decide on events: a desk, and four officers of one county, a fifth of another. */
export type EventDesk = Desk & Record<'officer' | 'secondOfficer' | 'elsewhere' | 'leader', Person>

export async function createEventDesk(payload: Payload): Promise<EventDesk> {
  const desk = await createDesk(payload)
  await payload.updateGlobal({
    slug: SETTINGS,
    data: {
      zoneName: '某综合试验区',
      zoneNameEn: 'A Pilot Zone',
      department: '某省商务厅',
      departmentEn: 'A Department of Commerce',
      privacyContact: '0898-00000000',
      registryAgency: 'harbour',
    },
    overrideAccess: true, // the deployment's settings, before anybody works
  })
  const officer = (county: string) =>
    createPerson(payload, ['county-officer'], { agency: 'upland', counties: [county] })
  return {
    ...desk,
    officer: await officer('460100'),
    secondOfficer: await officer('460100'),
    elsewhere: await officer('460200'),
    leader: await createPerson(payload, ['approver']),
  }
}

export const createAs = async (payload: Payload, collection: Slug, { user }: Person, data: Fields) => {
  const made = await payload.create({
    collection,
    data: data as never,
    depth: 0,
    user,
    overrideAccess: false,
  })
  return String(made.id)
}

/** A small forum in a fortnight, complete, online, with fifty places. */
export const eventFields = (changes: Fields = {}): Fields => ({
  title: '跨境电商选品对接会',
  titleEn: 'Product selection meeting',
  kind: 'matchmaking',
  audience: 'buyers',
  language: 'both',
  summary: '面向采购商的选品对接。',
  summaryEn: 'Selection of products for buyers.',
  startsAt: dayAt(14).toISOString(),
  endsAt: dayAt(14, 17).toISOString(),
  format: 'online',
  onlineUrl: 'https://meeting.example/room',
  place: '460100',
  expectedSize: 80,
  takesRegistrations: true,
  capacity: 50,
  ...changes,
})

export const createEvent = (payload: Payload, maker: Person, changes: Fields = {}): Promise<string> =>
  createAs(payload, SLUGS.events, maker, eventFields(changes))

export type EventStep = [
  action: string,
  by: keyof EventDesk | 'system',
  rest?: { reason?: string; input?: Record<string, string> },
]

const REASON = { reason: '按程序办理' }

export const moveInput = (days: number) => ({ ...REASON, input: { startsAt: minuteAt(days) } })

export const SUMMARY = {
  attendance: '76',
  leads: '30',
  deals: '4',
  dealAmount: '1200000',
  mediaReports: '5',
  account: '对接会顺利举办。',
}

/** Every fixture is for the same people in the same week. */
export const SEEN = { ...REASON, input: { conflicts: 'acknowledged' } }

const APPROVED: EventStep[] = [
  ['submit-county', 'officer'],
  ['approve-county', 'secondOfficer', SEEN],
]
const PUBLISHED: EventStep[] = [...APPROVED, ['publish', 'officer']]
const PROPOSED: EventStep = ['propose-move', 'officer', moveInput(20)]
const HELD: EventStep[] = [...PUBLISHED, ['hold', 'system']]
const SUMMARISED: EventStep[] = [...HELD, ['summarise', 'officer', { input: SUMMARY }]]

/** The way to each state, by real acts; what may be moved has somebody's wish to move it. */
export const EVENT_WAYS: Record<string, EventStep[]> = {
  draft: [],
  'county-review': [['submit-county', 'officer']],
  'division-review': [['submit-division', 'editor']],
  'province-approval': [
    ['submit-county', 'officer'],
    ['pass-county', 'secondOfficer'],
  ],
  approved: [...APPROVED, PROPOSED],
  published: [...PUBLISHED, PROPOSED],
  'registration-open': [...PUBLISHED, ['open-registration', 'officer'], PROPOSED],
  held: HELD,
  summarised: SUMMARISED,
  archived: [...SUMMARISED, ['archive', 'reviewer']],
  postponed: [...PUBLISHED, ['postpone', 'leader', REASON], PROPOSED],
  cancelled: [...PUBLISHED, ['cancel', 'leader', REASON]],
}

export async function walkEvent(payload: Payload, desk: EventDesk, id: string, way: readonly EventStep[]) {
  for (const [action, by, rest] of way) {
    const actor = by === 'system' ? system : (desk[by] as Person).actor
    await act(payload, SLUGS.events, id, action, actor, rest)
  }
  return id
}

/** An event in any state, of an officer's county. */
export const eventIn = async (payload: Payload, desk: EventDesk, state: string, changes: Fields = {}) =>
  walkEvent(payload, desk, await createEvent(payload, desk.officer, changes), EVENT_WAYS[state] ?? [])
