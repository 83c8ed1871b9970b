import { addDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { ValidationError } from 'payload'
import type { CollectionBeforeChangeHook, PayloadRequest, ValidationFieldError } from 'payload'
import { validate as isUuid } from 'uuid'

import { SLUGS } from '../../collections/slugs'
import { transactionOf } from '../../db/transaction'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { LONGEST_EVENT_DAYS } from '../kinds'

type Session = { startsAt?: unknown; endsAt?: unknown; room?: unknown }

type Planned = {
  startsAt?: unknown
  endsAt?: unknown
  programme?: Session[]
  venue?: unknown
  rooms?: unknown
  takesRegistrations?: unknown
  capacity?: unknown
  registrationOpensAt?: unknown
  registrationClosesAt?: unknown
}

type Fault = { path: string; code: string }

const dateOf = (value: unknown): Date | undefined => {
  const date = typeof value === 'string' || value instanceof Date ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}

const periodFaults = (startsAt: Date, endsAt: Date): Fault[] => {
  if (endsAt <= startsAt) return [{ path: 'endsAt', code: 'ends-before-start' }]
  return endsAt > addDays(startsAt, LONGEST_EVENT_DAYS) ? [{ path: 'endsAt', code: 'too-long' }] : []
}

const sessionFaults = (sessions: readonly Session[], startsAt: Date, endsAt: Date): Fault[] =>
  sessions.flatMap((session, index): Fault[] => {
    const from = dateOf(session.startsAt)
    const until = dateOf(session.endsAt)
    if (!from || !until) return []
    if (until <= from) return [{ path: `programme.${index}.endsAt`, code: 'session-ends-before-start' }]
    return from < startsAt || until > endsAt
      ? [{ path: `programme.${index}.startsAt`, code: 'session-outside-event' }]
      : []
  })

const registrationFaults = (event: Planned, endsAt: Date | undefined): Fault[] => {
  if (!event.takesRegistrations) return []
  const opens = dateOf(event.registrationOpensAt)
  const closes = dateOf(event.registrationClosesAt)
  return [
    ...(event.capacity ? [] : [{ path: 'capacity', code: 'capacity-missing' }]),
    ...(closes && endsAt && closes > endsAt
      ? [{ path: 'registrationClosesAt', code: 'registration-after-end' }]
      : []),
    ...(opens && closes && closes <= opens
      ? [{ path: 'registrationClosesAt', code: 'registration-ends-before-start' }]
      : []),
  ]
}

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((id): id is string => isUuid(id))

/** Rooms are of the venue. */
const roomFaults = async (event: Planned, req: PayloadRequest): Promise<Fault[]> => {
  const rooms = idsOf(event.rooms)
  const sessionRooms = (event.programme ?? []).map(({ room }) => idsOf(room)[0])
  const named = [...rooms, ...sessionRooms.filter((room) => room !== undefined)]
  if (named.length === 0) return []
  const tx = await transactionOf(req)
  const [venue] = idsOf(event.venue)
  const found = await tx.query<{ id: string }>(sql`
    select id from venue_rooms
    where venue_id = ${venue ?? null}::uuid and id = any(${`{${named.join(',')}}`}::uuid[])`)
  const known = new Set(found.map(({ id }) => id))
  return [
    ...(rooms.every((room) => known.has(room)) ? [] : [{ path: 'rooms', code: 'room-of-another-venue' }]),
    ...sessionRooms.flatMap((room, index) =>
      room === undefined || (known.has(room) && (rooms.length === 0 || rooms.includes(room)))
        ? []
        : [{ path: `programme.${index}.room`, code: 'room-of-another-venue' }],
    ),
  ]
}

/**
 * What a plan must be before it is stored: an end after the start, sessions within, rooms of its venue, registration that
 * ends in time. What is missing altogether is left to the fields' own validation.
 *
 * @throws ValidationError with every fault at its field
 */
export const checkEvent: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const event = { ...(originalDoc as Planned | undefined), ...(data as Planned) }
  const startsAt = dateOf(event.startsAt)
  const endsAt = dateOf(event.endsAt)
  const faults = [
    ...(startsAt && endsAt
      ? [...periodFaults(startsAt, endsAt), ...sessionFaults(event.programme ?? [], startsAt, endsAt)]
      : []),
    ...registrationFaults(event, endsAt),
    ...(await roomFaults(event, req)),
  ]
  if (faults.length === 0) return data
  const t = translator(localeOf(req), 'events')
  const errors = faults.map(({ path, code }): ValidationFieldError => ({
    path,
    message: t(`faults.${code}`, { days: LONGEST_EVENT_DAYS }),
  }))
  throw new ValidationError({ collection: SLUGS.events, errors }, req.t)
}
