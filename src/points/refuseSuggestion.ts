import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'

/**
 * A person says no to a suggestion: it is not shown again. Accepting one is the act of grouping itself.
 *
 * @throws Refusal 403 not this actor's to do · 404 no such comment or suggestion · 409 it has been answered.
 */
export const refuseSuggestion = (
  payload: Payload,
  { comment, point, actor }: { comment: string; point: string; actor: StaffActor },
): Promise<void> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.comments, id: comment, actor })
    if (!record || !isUuid(point)) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'group', SLUGS.comments, record)) throw new Refusal(403, reasonOf('not-your-action'))
    const [suggestion] = await tx.query<{ answer: string | null }>(sql`
      select answer from point_suggestions
      where comment_id = ${comment}::uuid and point_id = ${point}::uuid for update`)
    if (!suggestion) throw new Refusal(404, reasonOf('not-found'))
    if (suggestion.answer) throw new Refusal(409, reasonOf('suggestion-answered'))
    await tx.query(sql`
      update point_suggestions set answer = 'refused', answered_by = ${actor.id}::uuid, answered_at = now()
      where comment_id = ${comment}::uuid and point_id = ${point}::uuid`)
  })
