import { sql } from '@payloadcms/db-postgres/drizzle'

import type { ActionContext } from './definition'

/** The newest text of a policy, and whether it has clauses; undefined when nothing has been written yet. */
export const findNewestRevision = async ({
  tx,
  record,
}: Pick<ActionContext, 'tx' | 'record'>): Promise<{ id: string; hasClauses: boolean } | undefined> => {
  const [revision] = await tx.query<{ id: string; hasClauses: boolean }>(sql`
    select id, jsonb_array_length(coalesce(clauses, '[]'::jsonb)) > 0 as "hasClauses" from policy_revisions
    where policy_id = ${record.id}::uuid order by ordinal desc limit 1`)
  return revision
}
