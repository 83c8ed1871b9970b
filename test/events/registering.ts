import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { ApplicantActor } from '../../src/access/actor'
import { PUBLIC_ACTOR } from '../../src/access/actor'
import { query } from '../../src/db/transaction'
import { receiveRegistration } from '../../src/events/registrations/door/receiveRegistration'
import type {
  ReceivedRegistration,
  Registration,
} from '../../src/events/registrations/door/receiveRegistration'
import { eventIn } from './planning'
import type { EventDesk } from './planning'

const HOUR = 60 * 60 * 1000

export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()

/** An event one can register for, that begins in two hours. */
export const openEvent = (payload: Payload, desk: EventDesk, changes: Record<string, unknown> = {}) =>
  eventIn(payload, desk, 'registration-open', { startsAt: inHours(2), endsAt: inHours(10), ...changes })

let made = 0

export const register = (
  event: string,
  changes: Partial<Registration> = {},
): Promise<ReceivedRegistration> => {
  made += 1
  const { values, ...rest } = changes
  return receiveRegistration({
    event,
    values: {
      name: `参会人${made}`,
      email: `guest${made}@visitors.example`,
      organisation: null,
      phone: null,
      answers: {},
      ...values,
    },
    locale: 'zh',
    channel: 'web',
    arrivedAt: new Date(),
    actor: PUBLIC_ACTOR,
    unverified: false,
    submissionKey: uuidv7(),
    ...rest,
  })
}

/** As `register`, where it must succeed. */
export const registered = async (event: string, changes: Partial<Registration> = {}) => {
  const received = await register(event, changes)
  if (received.outcome !== 'received') throw new TypeError(received.outcome)
  return received
}

export const attendee = (record: string): ApplicantActor => ({
  kind: 'applicant',
  collection: 'event-registrations',
  record,
})

export type ListedRow = { id: string; state: string; number: number; email: string }

/** Everybody who has registered, in the order they came. */
export const listOf = (payload: Payload, event: string): Promise<ListedRow[]> =>
  query<ListedRow>(
    payload,
    sql`select id, state, number::int, email from event_registrations where event_id = ${event}::uuid order by number`,
  )

export const takenOf = async (payload: Payload, event: string): Promise<number> => {
  const [row] = await query<{ taken: number }>(
    payload,
    sql`select taken from event_seats where event_id = ${event}::uuid`,
  )
  return row?.taken ?? -1
}

/** The letters in line for a registration, by what they say. */
export const lettersOf = async (payload: Payload, registration: string): Promise<string[]> => {
  const rows = await query<{ act: string }>(
    payload,
    sql`select content->>'act' as act from outbox
      where content->>'template' = 'event-step' and content->>'registration' = ${registration} order by created_at, id`,
  )
  return rows.map(({ act }) => act)
}
