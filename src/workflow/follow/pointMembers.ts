import { sql } from '@payloadcms/db-postgres/drizzle'

import type { ActionContext, Follow, FollowAll } from '../definition'

const actorId = ({ actor }: ActionContext) => (actor.kind === 'staff' ? actor.id : null)

/** The comments carry the point from now on; what the machine had suggested is answered. */
export const joinPoint: FollowAll = async (contexts) => {
  const [context] = contexts
  if (!context) return
  const { tx, input, now } = context
  const ids = `{${contexts.map(({ record }) => record.id).join(',')}}`
  await tx.query(sql`
    insert into point_members (point_id, comment_id, added_by, added_at, campaign_id)
    select ${input.point}::uuid, id, ${actorId(context)}::uuid, ${now.toISOString()}, ${input.campaign ?? null}::uuid
    from unnest(${ids}::uuid[]) as id
    on conflict do nothing`)
  await tx.query(sql`
    update point_suggestions
    set answer = 'accepted', answered_by = ${actorId(context)}::uuid, answered_at = ${now.toISOString()}
    where comment_id = any(${ids}::uuid[]) and point_id = ${input.point}::uuid and answer is null`)
}

export const leavePoint: Follow = async ({ tx, record, input }) => {
  await tx.query(sql`
    delete from point_members where comment_id = ${record.id}::uuid and point_id = ${input.point}::uuid`)
}

export const leaveEveryPoint: Follow = async ({ tx, record }) => {
  await tx.query(sql`delete from point_members where comment_id = ${record.id}::uuid`)
}

/** The comments of a merged point carry the one it was merged into. */
export const moveMembersToPoint: Follow = async ({ tx, record, input }) => {
  await tx.query(sql`
    delete from point_members m where m.point_id = ${record.id}::uuid and exists (
      select 1 from point_members twice where twice.point_id = ${input.point}::uuid and twice.comment_id = m.comment_id)`)
  // Updated in place: a row inserted anew would wait for its comment, whose own act may be waiting for this point.
  await tx.query(
    sql`update point_members set point_id = ${input.point}::uuid where point_id = ${record.id}::uuid`,
  )
}
