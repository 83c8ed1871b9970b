import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { SETTINGS } from '../globals/Settings'
import type { Job } from './job'

/** People forgotten in one transaction: small enough that nobody waits for it, and that a crash loses little. */
const CHUNK = 500

/**
 * Deletes name, contact and address of one chunk of comments on a consultation that ended longer ago than the retention
 * period, masks included; the opinions and the trail stay whole. 个人信息保护法 arts 19, 47.
 *
 * @returns how many people were forgotten; 0 when there is nothing left to do.
 */
const forgetChunk = (payload: Payload, months: number, now: Date): Promise<number> =>
  inTransaction(payload, async (tx) => {
    const [consultation] = await tx.query<{ id: string }>(sql`
      select n.id from consultations n
      where n.state in ('published', 'withdrawn')
        and n.closes_at < ${now.toISOString()}::timestamptz - make_interval(months => ${months})
        and exists (select 1 from comment_contacts p join comments c on c.id = p.comment_id where c.consultation_id = n.id)
      order by n.closes_at limit 1 for update skip locked`)
    if (!consultation) return 0
    const forgotten = await tx.query<{ comment_id: string }>(sql`
      delete from comment_contacts where id in (
        select p.id from comment_contacts p join comments c on c.id = p.comment_id
        where c.consultation_id = ${consultation.id}::uuid limit ${CHUNK})
      returning comment_id`)
    await tx.query(sql`
      update comments set name_masked = null, contact_masked = null
      where id in (${sql.join(
        forgotten.map(({ comment_id: id }) => sql`${id}::uuid`),
        sql`, `,
      )})`)
    await appendAudit(tx, {
      collection: SLUGS.consultations,
      id: consultation.id,
      action: 'forget-contacts',
      actor: systemActor('retention'),
      at: now,
      data: { people: forgotten.length },
    })
    return forgotten.length
  })

/** Keeps the promise of the privacy notice: who wrote is forgotten when the retention period is over. */
export const forgetContacts: Job = {
  name: 'forget-contacts',
  everySeconds: 3600,
  run: async (payload, now) => {
    // A rule of the house, the same for every actor.
    const settings = await payload.findGlobal({ slug: SETTINGS, depth: 0, overrideAccess: true })
    while ((await forgetChunk(payload, settings.retentionMonths, now)) > 0);
  },
}
