import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** What was changed stands in a later text of the same policy, at a clause that exists there. */
export const changeIsInNewerRevision: Guard = async ({ tx, record, input }) => {
  if (!input.changedRevision) return null
  const [revision] = await tx.query(sql`
    select 1 from policy_revisions later
      join consultations c on c.id = ${record.consultation}::uuid
      join policy_revisions asked on asked.id = c.policy_revision_id
    where later.id = ${input.changedRevision}::uuid and later.policy_id = c.policy_id
      and later.ordinal > asked.ordinal
      and later.clauses @> ${JSON.stringify([{ anchor: input.changedClause ?? '' }])}::jsonb`)
  return revision ? null : reasonOf('change-not-found')
}
