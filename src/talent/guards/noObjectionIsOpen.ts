import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'

/** Nothing is awarded while an objection to it waits for its answer: not one against this applicant, nor against the list. */
export const noObjectionIsOpen: Guard = async ({ tx, record }) => {
  const [row] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from talent_objections
    where programme_id = ${record.programme}::uuid and state = 'received'
      and (application_id = ${record.id}::uuid or application_id is null)`)
  return row && row.count > 0 ? reasonOf('objections-open', { count: row.count }) : null
}
