import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { Actor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { cleanText } from '../text/normalise'
import { findVisible } from '../workflow/perform'

export type RevealedContact = { name: string | null; contact: string | null }

/**
 * Shows who sent a comment, to those entitled, for a stated purpose; the purpose is in the trail before the name is
 * on the screen. 个人信息保护法 arts 6, 51.
 *
 * @throws Refusal 404 comment not there for this actor · 403 role may not reveal · 422 no purpose.
 */
export const revealContact = (
  payload: Payload,
  { comment, actor, purpose }: { comment: string; actor: Actor; purpose: unknown },
): Promise<RevealedContact> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.comments, id: comment, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'reveal', SLUGS.comments, record)) throw new Refusal(403, reasonOf('not-your-action'))
    const cleaned = cleanText(typeof purpose === 'string' ? purpose : '', { max: 200, multiline: false })
    if (!cleaned.ok) throw new Refusal(422, reasonOf('purpose-required'))
    await appendAudit(tx, {
      collection: SLUGS.comments,
      id: comment,
      action: 'reveal',
      actor,
      at: new Date(),
      reason: cleaned.value,
    })
    const [contact] = await tx.query<RevealedContact>(sql`
      select name, contact from comment_contacts where comment_id = ${comment}::uuid`)
    return contact ?? { name: null, contact: null }
  })
