import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { parseReceiptCode } from '../../intake/receiptCode'
import { perform } from '../../workflow/perform'
import { readTicketText } from './ticketText'

/** So much of a ticket's code is given to a door that may lose its connection: enough to know it again, too little to make one. */
const KEY_LENGTH = 8

export type DoorEntry = {
  id: string
  number: number
  name: string
  organisation: string | null
  state: string
  receipt: string
  /** The beginning of the ticket's code. */
  key: string
  checkedInAt: string | null
  /** When it was found out that two doors have admitted the ticket, until somebody settles it. */
  doubledAt: string | null
}

export type DoorEvent = { id: string; title: string; titleEn: string | null; startsAt: string; state: string }

type Place = { agency: string; county: string | null }

/**
 * An event whose door this person may keep.
 *
 * @throws Refusal 404 there is none for them
 */
export const getDoorEvent = async (payload: Payload, id: string, actor: StaffActor): Promise<DoorEvent> => {
  const [row] = isUuid(id)
    ? await query<DoorEvent & Place>(
        payload,
        sql`select id, title, title_en as "titleEn", starts_at as "startsAt", state, agency_id as agency,
            county_id as county
          from events where id = ${id}::uuid and published_at is not null`,
      )
    : []
  if (!row || !may(actor, 'check-in', SLUGS.eventRegistrations, row)) {
    throw new Refusal(404, reasonOf('not-found'))
  }
  const { agency: _agency, county: _county, ...event } = row
  return { ...event, startsAt: new Date(event.startsAt).toISOString() }
}

/** Everybody on the list, for a door that has to do without the server for a while. */
export const findDoorList = async (payload: Payload, event: string): Promise<DoorEntry[]> => {
  const rows = await query<DoorEntry>(
    payload,
    sql`select id, number::int, name, organisation, state, receipt_code as receipt,
        left(ticket_code, ${KEY_LENGTH}) as key, checked_in_at as "checkedInAt",
        doubled_at as "doubledAt"
      from event_registrations where event_id = ${event}::uuid order by number`,
  )
  return rows.map((row) => ({
    ...row,
    checkedInAt: row.checkedInAt && new Date(row.checkedInAt).toISOString(),
    doubledAt: row.doubledAt && new Date(row.doubledAt).toISOString(),
  }))
}

/** What somebody shows or says at the door: what the camera read, the receipt code as typed, or a line of the list. */
export type Shown = { scanned?: string; typed?: string; registration?: string }

type Found = Place & {
  id: string
  event: string
  title: string
  startsAt: string
  state: string
  name: string
  organisation: string | null
  number: number
  checkedInAt: string | null
}

const conditionOf = ({ scanned, typed, registration }: Shown) => {
  if (scanned !== undefined) {
    const code = readTicketText(scanned)
    if (!code) throw new Refusal(422, reasonOf('ticket-unreadable'))
    return sql`r.ticket_code = ${code}`
  }
  if (typed !== undefined) {
    const parsed = parseReceiptCode(typed)
    if (!parsed.ok) throw new Refusal(422, reasonOf('ticket-code-wrong'))
    return sql`r.receipt_code = ${parsed.code}`
  }
  if (!isUuid(registration)) throw new Refusal(400, reasonOf('malformed-request'))
  return sql`r.id = ${String(registration)}::uuid`
}

const findShown = async (payload: Payload, shown: Shown): Promise<Found | undefined> => {
  const [row] = await query<Found>(
    payload,
    sql`select r.id, r.event_id as event, e.title, e.starts_at as "startsAt", r.state, r.name, r.organisation,
        r.number::int, r.checked_in_at as "checkedInAt", r.agency_id as agency, r.county_id as county
      from event_registrations r join events e on e.id = r.event_id where ${conditionOf(shown)}`,
  )
  return row
}

const refusalOf = ({ state, checkedInAt, name }: Found) => {
  switch (state) {
    case 'cancelled':
      return reasonOf('ticket-cancelled', { name })
    case 'waiting':
      return reasonOf('ticket-waiting', { name })
    case 'attended':
      return reasonOf('ticket-used', {
        name,
        at: checkedInAt ? new Date(checkedInAt).toISOString() : '',
      })
    default:
      return null
  }
}

export type CheckedIn = Pick<Found, 'id' | 'name' | 'organisation' | 'number'> & { repeated: boolean }

type Request = {
  event: string
  shown: Shown
  actor: StaffActor
  /** One for each scan: sent again after a lost answer it gets the first one. */
  key: string
  /** They are inside already: a door without a connection has admitted them by its list, and tells now. */
  wasAdmitted?: boolean
  now?: Date
}

/** Two doors have admitted one ticket, neither knowing of the other: kept on the registration, for all doors to see. */
const reportDouble = async (
  payload: Payload,
  { found, actor, key, now }: Pick<Request, 'actor' | 'key' | 'now'> & { found: Found },
) => {
  await perform(payload, {
    collection: SLUGS.eventRegistrations,
    id: found.id,
    action: 'report-double',
    actor,
    idempotencyKey: `${key}:double`,
    now,
  })
  const at = found.checkedInAt ? new Date(found.checkedInAt).toISOString() : ''
  return new Refusal(409, reasonOf('ticket-doubled', { name: found.name, at }))
}

/**
 * Admits who shows a ticket, once. That two doors without a connection have each admitted one cannot be prevented; the second
 * to tell has it recorded.
 *
 * @throws Refusal 404 no such ticket · 409 of another event, cancelled, waiting, used before, or not the day · 422 not a
 *   ticket of ours at all
 */
export const checkIn = async (
  payload: Payload,
  { event, shown, actor, key, wasAdmitted, now }: Request,
): Promise<CheckedIn> => {
  await getDoorEvent(payload, event, actor)
  const found = await findShown(payload, shown)
  // Of another door's list nothing is told to who may not see it.
  if (!found || !may(actor, 'check-in', SLUGS.eventRegistrations, found)) {
    throw new Refusal(404, reasonOf('ticket-unknown'))
  }
  if (found.event !== event) {
    const at = new Date(found.startsAt).toISOString()
    throw new Refusal(409, reasonOf('ticket-of-another-event', { title: found.title, at }))
  }
  try {
    const { repeated } = await perform(payload, {
      collection: SLUGS.eventRegistrations,
      id: found.id,
      action: 'check-in',
      actor,
      idempotencyKey: key,
      now,
    })
    const { id, name, organisation, number } = found
    return { id, name, organisation, number, repeated }
  } catch (error) {
    const isElsewhere =
      error instanceof Refusal && error.reasons.some(({ code }) => code === 'wrong-state-now')
    // As it is now, not as it was when it was looked up: another door may have been quicker.
    const current = isElsewhere ? await findShown(payload, { registration: found.id }) : undefined
    if (wasAdmitted && current?.state === 'attended') {
      throw await reportDouble(payload, { found: current, actor, key, now })
    }
    const refusal = current && refusalOf(current)
    throw refusal ? new Refusal(409, refusal) : error
  }
}
