import { sql } from '@payloadcms/db-postgres/drizzle'

import type { ActionContext } from './definition'

/**
 * Which of these acts have been done since the record came to the state it is in. What was passed in an earlier stay,
 * before somebody sent it back, does not count.
 */
export const findPassed = async (
  { tx, collection, record }: Pick<ActionContext, 'tx' | 'collection' | 'record'>,
  acts: readonly string[],
): Promise<string[]> => {
  const named = sql.join(
    acts.map((act) => sql`${act}`),
    sql`, `,
  )
  const rows = await tx.query<{ action: string }>(sql`
    select distinct action from audit_entries
    where subject_collection = ${collection} and subject_id = ${record.id} and action in (${named})
      and sequence > coalesce((
        select max(sequence) from audit_entries
        where subject_collection = ${collection} and subject_id = ${record.id}
          and to_state = ${record.state} and from_state is distinct from to_state), 0)`)
  return rows.map(({ action }) => action)
}
