import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import type { Job } from './job'

const actor = systemActor('retention')

/** Registrations whose people are forgotten in one transaction. */
const CHUNK = 500

/** In the place of a name that is kept no longer. */
const NO_NAME = '—'

/**
 * Forgets who registered for one event that ended longer ago than the retention period; how many there were, and who came,
 * stays. 个人信息保护法 arts 19, 47.
 *
 * @returns whether there was anything to do
 */
const forgetNext = (payload: Payload, months: number, now: Date): Promise<boolean> =>
  inTransaction(payload, async (tx) => {
    const [event] = await tx.query<{ id: string }>(sql`
      select e.id from events e
      where e.ends_at < ${now.toISOString()}::timestamptz - make_interval(months => ${months})
        and exists (select 1 from event_registrations r where r.event_id = e.id and r.email is not null)
      order by e.ends_at limit 1 for update skip locked`)
    if (!event) return false
    const forgotten = await tx.query(sql`
      update event_registrations set name = ${NO_NAME}, email = null, phone = null, organisation = null, answers = null
      where id in (select id from event_registrations
        where event_id = ${event.id}::uuid and email is not null order by number limit ${CHUNK})
      returning id`)
    await appendAudit(tx, {
      collection: SLUGS.events,
      id: event.id,
      action: 'forget-contacts',
      actor,
      at: now,
      data: { registrations: forgotten.length },
    })
    return true
  })

/** Keeps the promise of the form: who came to an event is forgotten when the retention period is over. */
export const forgetAttendees: Job = {
  name: 'forget-attendees',
  everySeconds: 300,
  run: async (payload, now) => {
    const settings = await readSettings(payload)
    while (await forgetNext(payload, settings.retentionMonths, now));
  },
}
