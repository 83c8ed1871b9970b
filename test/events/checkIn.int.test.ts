import { sql } from '@payloadcms/db-postgres/drizzle'
import jsQR from 'jsqr'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { renderTicket } from '../../src/documents/ticketPdf'
import { findAttendee } from '../../src/events/registrations/attendee'
import { ticketText } from '../../src/events/registrations/ticketText'
import { getTestPayload } from '../support/database'
import { act, rowOf } from '../support/factories'
import type { Person } from '../support/people'
import { qrPicture } from '../support/qrPicture'
import { rest } from '../support/rest'
import { createEventDesk } from './planning'
import type { EventDesk } from './planning'
import { attendee, openEvent, registered } from './registering'

let payload: Payload
let desk: EventDesk

const ticketOf = async (registration: string): Promise<string> => {
  const [row] = await query<{ code: string }>(
    payload,
    sql`select ticket_code as code from event_registrations where id = ${registration}::uuid`,
  )
  return ticketText(row?.code ?? '')
}

type Body = { errors?: { code: string }[]; name?: string; repeated?: boolean }

const show = async (event: string, shown: Record<string, string>, as: Person = desk.officer) => {
  const { status, body } = await rest('POST', `/event-check-in/${event}`, {
    as,
    body: { key: uuidv7(), ...shown },
  })
  const { errors, ...answer } = body as Body
  return { status, code: errors?.[0]?.code, ...answer }
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('two doors without a connection', () => {
  const tell = (event: string, registration: string, key: string) =>
    rest('POST', `/event-check-in/${event}`, {
      as: desk.officer,
      body: { registration, key, wasAdmitted: true },
      headers: { 'accept-language': 'zh' },
    })

  const doubledAt = async (event: string, id: string) => {
    const { body } = await rest('GET', `/event-check-in/${event}`, { as: desk.editor })
    const { entries } = body as unknown as { entries: { id: string; doubledAt: string | null }[] }
    return entries.find((entry) => entry.id === id)?.doubledAt
  }

  it('that have both admitted a ticket: the second to tell is told, and every door sees it', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    const [one, other] = [uuidv7(), uuidv7()]
    expect((await tell(event, id, one)).status).toBe(200)
    expect(await doubledAt(event, id)).toBeNull()
    const second = await tell(event, id, other)
    expect(second.status).toBe(409)
    expect(JSON.stringify(second.body)).toContain('同一凭证入场两次')
    expect(await doubledAt(event, id)).toMatch(/^20/)
    // Sent again after a lost answer, it is the same second admission.
    expect((await tell(event, id, other)).status).toBe(409)
    expect((await tell(event, id, one)).status).toBe(200)
    const [acts] = await query<{ count: number }>(
      payload,
      sql`select count(*)::int as count from audit_entries where subject_id = ${id} and action = 'report-double'`,
    )
    expect(acts?.count).toBe(1)
  })

  it('is settled with a reason, once', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    await tell(event, id, uuidv7())
    const settle = () =>
      rest('POST', `/workflow/event-registrations/${id}`, {
        as: desk.officer,
        body: { action: 'settle-double', reason: '同行人误用，已补登记' },
      })
    expect((await settle()).status).toBe(409)
    await tell(event, id, uuidv7())
    expect((await settle()).status).toBe(200)
    expect(await doubledAt(event, id)).toBeNull()
  })

  it('shown at a door that has a connection, a used ticket is refused and no double is recorded', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    await show(event, { registration: id })
    expect((await show(event, { registration: id })).code).toBe('ticket-used')
    expect(await doubledAt(event, id)).toBeNull()
  })
})

describe('a ticket at the door', () => {
  it('admits by its QR code, by the receipt code as typed, and by the list', async () => {
    const event = await openEvent(payload, desk)
    const [first, second, third] = [await registered(event), await registered(event), await registered(event)]
    expect((await show(event, { scanned: await ticketOf(first.id) })).status).toBe(200)
    const typed = second.receipt.toLowerCase().replace(/(.{4})/g, '$1 ')
    expect((await show(event, { typed })).status).toBe(200)
    expect((await show(event, { registration: third.id })).status).toBe(200)
    expect((await rowOf(payload, SLUGS.eventRegistrations, first.id))?.state).toBe('attended')
  })

  it('admits nobody twice: not at two doors at once, not an hour later', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    const scanned = await ticketOf(id)
    const answers = await Promise.all([
      show(event, { scanned }),
      show(event, { scanned }, desk.secondOfficer),
      show(event, { scanned }, desk.editor),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'ticket-used')).toHaveLength(2)
    expect(await show(event, { scanned })).toMatchObject({ status: 409, code: 'ticket-used' })
  })

  it('sent again with the same key after a lost answer gets the first answer', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    const shown = { registration: id, key: uuidv7() }
    expect(await show(event, shown)).toMatchObject({ status: 200, repeated: false })
    expect(await show(event, shown)).toMatchObject({ status: 200, repeated: true })
  })

  it.each<[string, (event: string) => Promise<Record<string, string>>, number, string]>([
    [
      'of another event',
      async () => ({ scanned: await ticketOf((await registered(await openEvent(payload, desk))).id) }),
      409,
      'ticket-of-another-event',
    ],
    [
      'that was cancelled',
      async (event) => {
        const { id } = await registered(event)
        await act(payload, SLUGS.eventRegistrations, id, 'cancel', attendee(id))
        return { scanned: await ticketOf(id) }
      },
      409,
      'ticket-cancelled',
    ],
    [
      'that somebody made up',
      () => Promise.resolve({ scanned: ticketText('A'.repeat(20)) }),
      404,
      'ticket-unknown',
    ],
    [
      'that is the code of something else',
      () => Promise.resolve({ scanned: 'https://desk.example/' }),
      422,
      'ticket-unreadable',
    ],
    ['typed wrong', () => Promise.resolve({ typed: '1234-5678-9ABC' }), 422, 'ticket-code-wrong'],
    ['that is no text at all', () => Promise.resolve({ registration: 'x' }), 400, 'malformed-request'],
  ])('%s is refused', async (_name, make, status, code) => {
    const event = await openEvent(payload, desk)
    expect(await show(event, await make(event))).toMatchObject({ status, code })
  })

  it('of who waits is refused', async () => {
    const event = await openEvent(payload, desk, { capacity: 1 })
    await registered(event)
    const { id } = await registered(event)
    expect(await show(event, { registration: id })).toMatchObject({ status: 409, code: 'ticket-waiting' })
  })
})

describe('a door', () => {
  it('is kept by who may, and is not there for anybody else', async () => {
    const event = await openEvent(payload, desk)
    await registered(event)
    const statusFor = async (as: Person | undefined) =>
      (await rest('GET', `/event-check-in/${event}`, { as })).status
    expect(await statusFor(desk.officer)).toBe(200)
    expect(await statusFor(desk.editor)).toBe(200)
    expect(await statusFor(desk.elsewhere)).toBe(404)
    expect(await statusFor(desk.leader)).toBe(404)
    expect(await statusFor(undefined)).toBe(403)
    expect((await rest('GET', '/event-check-in/nowhere', { as: desk.officer })).status).toBe(404)
  })

  it('gets a list with which it can go on alone, but not make tickets', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    const { body } = await rest('GET', `/event-check-in/${event}`, { as: desk.officer })
    const { entries } = body as { entries: Record<string, string>[] }
    const [entry] = entries
    expect(entry?.id).toBe(id)
    expect((await ticketOf(id)).slice('EVT1:'.length).startsWith(entry?.key ?? '?')).toBe(true)
    expect(entry?.key).toHaveLength(8)
    expect(JSON.stringify(entries)).not.toContain('@')
  })
})

describe('the QR code on the ticket', () => {
  it('is read by a scanner as the ticket it is', async () => {
    const event = await openEvent(payload, desk)
    const { id } = await registered(event)
    const found = await findAttendee(payload, id)
    if (!found) throw new TypeError('no attendee')
    const { pixels, size } = qrPicture(await renderTicket(found, { locale: 'zh', department: '某省商务厅' }))
    expect(jsQR(pixels, size, size)?.data).toBe(await ticketOf(id))
  })
})
