import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { reasonOf } from '../../errors/Refusal'
import type { RefusalReason } from '../../errors/Refusal'
import type { Guard } from '../definition'

/**
 * Why a comment of this consultation cannot carry the point: it is of another one, or has been merged away. A point
 * under review or decided takes further comments: its answer holds for them as well.
 */
export const pointRefusal = async (
  tx: Transaction,
  id: string,
  consultation: unknown,
): Promise<RefusalReason | null> => {
  // Share lock: a merge of this point waits, and then moves this comment too.
  const [point] = await tx.query<{ consultation: string; state: string }>(sql`
    select consultation_id as consultation, state from points where id = ${id}::uuid for share`)
  if (!point || point.consultation !== consultation) return reasonOf('point-unknown')
  return ['merged', 'dropped'].includes(point.state) ? reasonOf('point-not-open') : null
}

export const pointTakesComment: Guard = async ({ tx, record, input }) =>
  input.point ? pointRefusal(tx, input.point, record.consultation) : null

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
