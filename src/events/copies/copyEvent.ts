import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import type { Event } from '../../payload-types'

/** What a new plan takes over; its time, licence and everything the engine wrote are its own. */
const TAKEN = [
  'title',
  'titleEn',
  'kind',
  'audience',
  'language',
  'summary',
  'summaryEn',
  'description',
  'descriptionEn',
  'format',
  'place',
  'venue',
  'rooms',
  'onlineUrl',
  'takesRegistrations',
  'capacity',
  'expectedSize',
  'budget',
  'budgetLine',
  'securityAuthority',
  'contact',
] as const satisfies readonly (keyof Event)[]

const withoutId = <Row extends { id?: string | null }>({ id: _id, ...row }: Row): Omit<Row, 'id'> => row

const later = (moment: string | null | undefined, shift: number) =>
  moment ? new Date(Date.parse(moment) + shift).toISOString() : null

const copyOf = (event: Event, startsAt: Date): Record<string, unknown> => {
  const shift = startsAt.getTime() - Date.parse(event.startsAt)
  return {
    ...Object.fromEntries(TAKEN.map((name) => [name, event[name]])),
    startsAt: startsAt.toISOString(),
    endsAt: later(event.endsAt, shift),
    registrationClosesAt: later(event.registrationClosesAt, shift),
    hosts: (event.hosts ?? []).map(withoutId),
    questions: (event.questions ?? []).map(withoutId),
    programme: (event.programme ?? []).map((session) => ({
      ...withoutId(session),
      startsAt: later(session.startsAt, shift),
      endsAt: later(session.endsAt, shift),
    })),
  }
}

const make = async (
  tx: Transaction,
  { event, startsAt, user, series }: { event: Event; startsAt: Date; user: TypedUser; series: string },
): Promise<string> => {
  const { id } = await tx.payload.create({
    collection: SLUGS.events,
    data: copyOf(event, startsAt) as never,
    depth: 0,
    user,
    overrideAccess: false,
    req: tx.req as PayloadRequest,
  })
  await tx.query(sql`
    update events set copied_from_id = ${event.id}::uuid, series = ${series} where id = ${id}::uuid`)
  return String(id)
}

/**
 * New plans after an event, last year's or the first of a series: drafts of who makes them, all or none.
 *
 * @returns their ids, in order
 * @throws Payload's own Forbidden or NotFound for who may not see the event or plan any
 */
export const copyEvent = async (
  payload: Payload,
  { id, starts, user }: { id: string; starts: readonly Date[]; user: TypedUser },
): Promise<string[]> => {
  const event = await payload.findByID({
    collection: SLUGS.events,
    id,
    depth: 0,
    user,
    overrideAccess: false,
  })
  return inTransaction(payload, async (tx) => {
    const made: string[] = []
    for (const startsAt of starts) {
      made.push(await make(tx, { event, startsAt, user, series: event.series ?? event.id }))
    }
    return made
  })
}
