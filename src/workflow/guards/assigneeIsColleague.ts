import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** Work goes only to an active editor or reviewer of the agency that holds the record. */
export const assigneeIsColleague: Guard = async ({ tx, record, input }) => {
  if (!input.assignee) return null
  const [colleague] = await tx.query(sql`
    select 1 from users u join users_roles r on r.parent_id = u.id
    where u.id = ${input.assignee}::uuid and u.agency_id = ${record.agency} and u.disabled is not true
      and r.value in ('editor', 'reviewer') limit 1`)
  return colleague ? null : reasonOf('not-a-colleague')
}
