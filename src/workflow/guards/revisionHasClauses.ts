import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** A consultation needs a text to consult on. */
export const revisionHasClauses: Guard = async ({ tx, record }) => {
  const [revision] = await tx.query<{ clauses: number }>(sql`
    select jsonb_array_length(coalesce(clauses, '[]'::jsonb)) as clauses from policy_revisions
    where id = ${record.policyRevision}::uuid`)
  return revision && revision.clauses > 0 ? null : reasonOf('revision-without-clauses')
}
