import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { Refusal } from '../../errors/Refusal'
import type { ActionContext, Follow } from '../definition'
import { policyHasText } from '../guards/policyHasText'
import { revisionHasClauses } from '../guards/revisionHasClauses'
import { findNewestRevision } from '../newestRevision'
import { performAlso } from './performAlso'

const stateOf = async ({ tx }: ActionContext, revision: string) => {
  const [row] = await tx.query<{ state: string }>(sql`
    select state from policy_revisions where id = ${revision}::uuid for update`)
  return row?.state
}

const move = async (context: ActionContext, revision: string, action: 'lock' | 'unlock') => {
  await performAlso(context.tx, {
    collection: SLUGS.policyRevisions,
    id: revision,
    action,
    actor: systemActor('review'),
    now: context.now,
  })
}

/** A consultation or policy, other than this record, that is under review or out with this text. */
const isHeldElsewhere = async ({ tx, record }: ActionContext, revision: string) => {
  const [other] = await tx.query(sql`
    select 1 from consultations
    where policy_revision_id = ${revision}::uuid and id <> ${record.id}::uuid and state not in ('draft', 'withdrawn')
    union all
    select 1 from policies where final_revision_id = ${revision}::uuid and id <> ${record.id}::uuid limit 1`)
  return Boolean(other)
}

const unlock = async (context: ActionContext, revision: string) => {
  if ((await stateOf(context, revision)) !== 'locked' || (await isHeldElsewhere(context, revision))) return
  await move(context, revision, 'unlock')
}

/** What reviewers read must be what opens: the text is locked from submission on. */
export const lockRevision: Follow = async (context) => {
  const revision = String(context.record.policyRevision)
  const state = await stateOf(context, revision)
  // Asked again under the lock: an edit that emptied the text may have come in between.
  const refusal = await revisionHasClauses(context)
  if (refusal) throw new Refusal(409, refusal)
  if (state === 'working') await move(context, revision, 'lock')
}

/** Sent back: the text may be changed again, unless something else rests on it. */
export const unlockRevision: Follow = (context) => unlock(context, String(context.record.policyRevision))

/** The text put forward for issue is the newest one, and stays as it is from then on. */
export const lockNewestRevision: Follow = async (context) => {
  const newest = await findNewestRevision(context)
  const state = newest && (await stateOf(context, newest.id))
  // Asked again under the lock, as above.
  const refusal = await policyHasText(context)
  if (refusal) throw new Refusal(409, refusal)
  if (newest && state === 'working') await move(context, newest.id, 'lock')
}

export const unlockFinalRevision: Follow = (context) => unlock(context, String(context.record.finalRevision))
