import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import type { Locale } from '../../i18n'
import { findEventPage } from '../../queries/siteEvents'
import type { EventPage } from '../../queries/siteEvents'

/** A registration as its letters, its page and its ticket show it. */
export type Attendee = {
  id: string
  state: string
  name: string
  email: string | null
  organisation: string | null
  locale: Locale
  receipt: string
  channel: string | null
  ticketCode: string
  number: number
  /**
   * Place in the line at the latest, from 1; null for who does not wait. By the numbers and not by who is before: two of
   * one's own would count who came between them, and so tell whether an address was known.
   */
  position: number | null
  arrivedAt: Date
  event: EventPage
}

type Row = Omit<Attendee, 'event' | 'arrivedAt'> & { event: string; arrivedAt: string }

const read = async (payload: Payload, column: 'id' | 'receipt_code', value: string) => {
  const [row] = await query<Row>(
    payload,
    sql`select r.id, r.state, r.name, r.email, r.organisation, coalesce(r.locale::text, 'zh') as locale,
        r.receipt_code as receipt, r.channel, r.ticket_code as "ticketCode", r.number::int, r.arrived_at as "arrivedAt",
        r.event_id as event,
        case when r.state = 'waiting' then r.number::int + 1 - (select min(w.number)::int from event_registrations w
          where w.event_id = r.event_id and w.state = 'waiting') end as position
      from event_registrations r where r.${sql.identifier(column)} = ${value}`,
  )
  if (!row) return undefined
  const event = await findEventPage(payload, row.event)
  return event && { ...row, event, arrivedAt: new Date(row.arrivedAt) }
}

/** @returns undefined when there is none, or the public no longer sees its event */
export const findAttendee = (payload: Payload, id: string): Promise<Attendee | undefined> =>
  read(payload, 'id', id)

/** As above, for who holds the receipt. */
export const findAttendeeByReceipt = (payload: Payload, receipt: string): Promise<Attendee | undefined> =>
  read(payload, 'receipt_code', receipt)
