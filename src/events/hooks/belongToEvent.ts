import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'
import { validate as isUuid } from 'uuid'

import { may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import type { Slug } from '../../collections/slugs'
import { transactionOf } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'

/** What is handed in for an event is of its agency and county, and only who may plan that event adds to it. */
export const belongToEvent =
  (collection: Slug): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const { event: known } = (originalDoc ?? {}) as { event?: unknown }
    const { event: given = known } = data as { event?: unknown }
    if (!isUuid(given)) return data
    const tx = await transactionOf(req)
    const [event] = await tx.query<{ agency: string; county: string | null }>(sql`
    select agency_id as agency, county_id as county from events where id = ${String(given)}::uuid`)
    const actor = actorOf(req)
    if (!event || (actor.kind === 'staff' && !may(actor, 'create', collection, event))) {
      throw new Refusal(422, reasonOf('event-not-yours'))
    }
    return { ...data, ...event }
  }
