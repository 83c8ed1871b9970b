import ICAL from 'ical.js'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { cancelByLink } from '../../src/events/registrations/door/cancelByLink'
import { composeEventStep } from '../../src/mail/eventStep'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import { act } from '../support/factories'
import { readPdf } from '../support/readPdf'
import { createEventDesk } from './planning'
import type { EventDesk } from './planning'
import { lettersOf, listOf, openEvent, registered } from './registering'

let payload: Payload
let desk: EventDesk

type Act = Parameters<typeof composeEventStep>[1]['act']

const letter = async (registration: string, said: Act, locale: 'zh' | 'en' = 'zh') => {
  const composed = await composeEventStep(payload, {
    kind: 'mail',
    template: 'event-step',
    registration,
    act: said,
    locale,
  })
  if (!composed) throw new TypeError('no letter')
  return composed
}

const attached = (composed: { attachments: { filename: string; content: Buffer }[] }, ending: string) =>
  composed.attachments.find(({ filename }) => filename.endsWith(ending))?.content

const linkIn = (text: string): string => decodeURIComponent(/\/links\/(\S+)/.exec(text)?.[1] ?? '')

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('the confirmation', () => {
  it.each(['zh', 'en'] as const)(
    'has in %s what is needed to come: when, where, ticket, calendar',
    async (locale) => {
      const event = await openEvent(payload, desk)
      const { id, receipt } = await registered(event)
      const composed = await letter(id, 'registered', locale)
      expect(composed.text).toContain(locale === 'zh' ? '跨境电商选品对接会' : 'Product selection meeting')
      expect(composed.text).toContain('https://meeting.example/room')
      const calendar = ICAL.parse(String(attached(composed, '.ics'))) as unknown[]
      const [entry] = new ICAL.Component(calendar).getAllSubcomponents('vevent')
      expect(String(entry?.getFirstPropertyValue('uid'))).toContain(event)
      const ticket = readPdf(attached(composed, '.pdf') ?? Buffer.alloc(0))
      expect(ticket.join('').replaceAll(/\s/g, '')).toContain(receipt.replace(/(.{4})(?=.)/g, '$1-'))
    },
  )

  it('has no ticket and no link to the room for who waits', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    await registered(event)
    const { id } = await registered(event)
    const composed = await letter(id, 'waiting')
    expect(composed.attachments).toEqual([])
    expect(composed.text).toContain('第1位')
    expect(composed.text).not.toContain('https://meeting.example/room')
  })

  it('gives the place back by its link, once, to the next who waits', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    const { id, receipt } = await registered(event)
    const { id: next } = await registered(event)
    const token = linkIn((await letter(id, 'registered')).text)
    expect(await cancelByLink(payload, { token })).toBe(receipt)
    expect((await listOf(payload, event)).map(({ state }) => state)).toEqual(['cancelled', 'registered'])
    expect(await cancelByLink(payload, { token })).toBeUndefined()
    expect(await lettersOf(payload, next)).toEqual(['waiting', 'admitted'])
  })

  it('is not written to who has no address any more', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    await query(payload, sql`update event_registrations set email = null where id = ${id}::uuid`)
    await expect(letter(id, 'registered')).rejects.toThrow('no letter')
  })
})

describe('who is told that the event is cancelled', () => {
  it('is told why, and that the entry leaves the calendar', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    await act(payload, SLUGS.events, event, 'cancel', desk.leader.actor, { reason: '台风来袭' })
    await workOnRuns(payload)
    const composed = await letter(id, 'called-off')
    expect(composed.text).toContain('台风来袭')
    expect(attached(composed, '.pdf')).toBeUndefined()
    const [ics] = composed.attachments
    expect(ics?.contentType).toContain('method=CANCEL')
    expect(String(ics?.content)).toContain('SEQUENCE:1')
    expect(linkIn(composed.text)).toBe('')
  })
})
