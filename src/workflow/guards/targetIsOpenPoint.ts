import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** The point named is one of the same consultation and still worked on. The action has locked it together with its own. */
export const targetIsOpenPoint: Guard = async ({ tx, record, input }) => {
  // In a dry run nothing has been chosen yet.
  if (!input.point) return null
  const [target] = await tx.query<{ id: string; consultation: string; state: string }>(sql`
    select id, consultation_id as consultation, state from points where id = ${input.point}::uuid`)
  if (!target || target.consultation !== record.consultation || target.id === record.id) {
    return reasonOf('point-unknown')
  }
  return target.state === 'open' ? null : reasonOf('point-not-open')
}
