import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/**
 * The point is one of the comment's own consultation and has not been merged away. A point under review or decided
 * takes further comments: its answer holds for them as well.
 */
export const pointTakesComment: Guard = async ({ tx, record, input }) => {
  if (!input.point) return null
  // Share lock: a merge of this point waits, and then moves this comment too.
  const [point] = await tx.query<{ consultation: string; state: string }>(sql`
    select consultation_id as consultation, state from points where id = ${input.point}::uuid for share`)
  if (!point || point.consultation !== record.consultation) return reasonOf('point-unknown')
  return ['merged', 'dropped'].includes(point.state) ? reasonOf('point-not-open') : null
}

/** Leaving one point is possible while another remains; else the comment is taken out of its grouping. */
export const carriesAnotherPoint: Guard = async ({ tx, record, input }) => {
  if (!input.point) return null
  // Share locks: a merge that would make two of its points one waits, and then sees what is left.
  await tx.query(sql`
    select 1 from points where id in (
      select point_id from point_members where comment_id = ${record.id}::uuid) order by id for share`)
  const members = await tx.query<{ point: string }>(sql`
    select point_id as point from point_members where comment_id = ${record.id}::uuid`)
  if (!members.some(({ point }) => point === input.point)) return reasonOf('point-not-carried')
  return members.length > 1 ? null : reasonOf('point-is-last')
}
