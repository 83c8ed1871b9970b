import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { PUBLIC_ACTOR } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Locale } from '../i18n'
import { countAct } from '../intake/rateLimits'
import { answerDueAt } from '../legal/privacyPeriods'
import { checkDataRequest } from './dataRequestForm'
import type { DataRequest, FormErrorCode, TypedFields } from './dataRequestForm'
import { evenly, findOwnComment } from './findOwnComment'
import type { OwnComment } from './findOwnComment'

type Asking = { typed: TypedFields; locale: Locale; sender: string; now?: Date }

export type Asked = { ok: true; dueAt: Date } | { ok: false; errors: FormErrorCode[] }

const store = (payload: Payload, comment: OwnComment, request: DataRequest, locale: Locale, now: Date) =>
  inTransaction(payload, async (tx) => {
    await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`privacy:${comment.id}`}, 0))`)
    const [waiting] = await tx.query(sql`
      select 1 from privacy_requests
      where comment_id = ${comment.id}::uuid and kind = ${request.kind} and state = 'submitted'`)
    if (waiting) return
    const id = uuidv7()
    await tx.query(sql`
      insert into privacy_requests (id, state, revision, kind, comment_id, note, submitted_at, due_at, locale, agency_id,
        created_at, updated_at)
      values (${id}::uuid, 'submitted', 1, ${request.kind}, ${comment.id}::uuid, ${request.note}, ${now.toISOString()},
        ${answerDueAt(now).toISOString()}, ${locale}, ${comment.agency}, ${now.toISOString()}, ${now.toISOString()})`)
    await appendAudit(tx, {
      collection: SLUGS.privacyRequests,
      id,
      action: 'ask-about-data',
      actor: PUBLIC_ACTOR,
      at: now,
      toState: 'submitted',
      data: { kind: request.kind, comment: comment.id },
    })
  })

const storeIfOwn = async (payload: Payload, request: DataRequest, locale: Locale, now: Date) => {
  const comment = await findOwnComment(request.code, request.contact)
  if (comment) await store(payload, comment, request, locale, now)
}

/**
 * Somebody asks to see or to delete what is kept about them, by receipt code and contact. 个人信息保护法 arts 45, 47, 50.
 * Whether the two belong together is not told: the answer is the same, and takes the same time.
 *
 * @param sender key of the sender's address; every attempt is counted.
 */
export const askAboutData = async (
  payload: Payload,
  { typed, locale, sender, now = new Date() }: Asking,
): Promise<Asked> => {
  const checked = checkDataRequest(typed)
  if (!checked.ok) return checked
  if ((await countAct('receipt-lookup', () => sender)) !== undefined)
    return { ok: false, errors: ['too-many'] }
  await evenly(storeIfOwn(payload, checked.value, locale, now))
  return { ok: true, dueAt: answerDueAt(now) }
}
