import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import { anonymiseChunk } from '../privacy/anonymise'
import type { Job } from './job'

const actor = systemActor('retention')

/**
 * Takes one chunk of a consultation that ended longer ago than the retention period; where it stopped, the next round
 * goes on. The opinions and the trail stay whole. 个人信息保护法 arts 19, 47.
 *
 * @returns whether there was anything to do.
 */
const anonymiseNext = (payload: Payload, months: number, now: Date): Promise<boolean> =>
  inTransaction(payload, async (tx) => {
    const [consultation] = await tx.query<{ id: string }>(sql`
      select id from consultations
      where state in ('published', 'withdrawn') and anonymised_at is null
        and closes_at < ${now.toISOString()}::timestamptz - make_interval(months => ${months})
      order by closes_at limit 1 for update skip locked`)
    if (!consultation) return false
    const { id } = consultation
    const chunk = await anonymiseChunk(tx, id)
    if (!chunk) {
      await tx.query(
        sql`update consultations set anonymised_at = ${now.toISOString()} where id = ${id}::uuid`,
      )
    }
    await appendAudit(tx, {
      collection: SLUGS.consultations,
      id,
      action: chunk ? 'forget-contacts' : 'anonymise',
      actor,
      at: now,
      data: chunk ? { [chunk.part]: chunk.count } : {},
    })
    return true
  })

/** The address of who asked to be forgotten stood until the mail that says so had left. */
const forgetTold = (payload: Payload) =>
  query(
    payload,
    sql`delete from comment_contacts p using privacy_requests r
      where r.comment_id = p.comment_id and r.kind = 'deletion' and r.state = 'granted'
        and not exists (select 1 from outbox o where o.state = 'pending' and o.content->>'request' = r.id::text)`,
  )

/** Keeps the promise of the privacy notice: who wrote is forgotten when the retention period is over, or on request. */
export const forgetContacts: Job = {
  name: 'forget-contacts',
  // A consultation somebody is at is passed over until the next round.
  everySeconds: 60,
  run: async (payload, now) => {
    await forgetTold(payload)
    const settings = await readSettings(payload)
    while (await anonymiseNext(payload, settings.retentionMonths, now));
  },
}
