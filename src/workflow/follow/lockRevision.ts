import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { Refusal } from '../../errors/Refusal'
import type { ActionContext, Follow } from '../definition'
import { revisionHasClauses } from '../guards/revisionHasClauses'

const stateOf = async ({ tx, record }: ActionContext) => {
  const [revision] = await tx.query<{ state: string }>(sql`
    select state from policy_revisions where id = ${record.policyRevision}::uuid for update`)
  return revision?.state
}

const move = async (context: ActionContext, action: 'lock' | 'unlock') => {
  // Loaded late: perform() knows every workflow, and this one is part of them.
  const { performIn } = await import('../perform')
  await performIn(context.tx, {
    collection: SLUGS.policyRevisions,
    id: String(context.record.policyRevision),
    action,
    actor: systemActor('consultation-review'),
    now: context.now,
  })
}

const isUnderReviewElsewhere = async ({ tx, record }: ActionContext) => {
  const [other] = await tx.query(sql`
    select 1 from consultations
    where policy_revision_id = ${record.policyRevision}::uuid and id <> ${record.id}::uuid
      and state not in ('draft', 'withdrawn') limit 1`)
  return Boolean(other)
}

/** What reviewers read must be what opens: the text is locked from submission on. */
export const lockRevision: Follow = async (context) => {
  const state = await stateOf(context)
  // Asked again under the lock: an edit that emptied the text may have come in between.
  const refusal = await revisionHasClauses(context)
  if (refusal) throw new Refusal(409, refusal)
  if (state === 'working') await move(context, 'lock')
}

/** Sent back: the text may be changed again, unless another consultation rests on it. */
export const unlockRevision: Follow = async (context) => {
  if ((await stateOf(context)) !== 'locked' || (await isUnderReviewElsewhere(context))) return
  await move(context, 'unlock')
}
