import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'

/** Sheets are opened all at once: when every application has all of its reviews, and nobody is still at work on one. */
export const allIsScored: Guard = async ({ tx, record }) => {
  const [row] = await tx.query<{ open: number; scored: number }>(sql`
    select count(*) filter (where state = 'eligible')::int as open, count(*) filter (where state = 'scored')::int as scored
    from talent_applications where programme_id = ${record.id}::uuid`)
  if (row && row.open > 0) return reasonOf('applications-unscored', { count: row.open })
  return row && row.scored > 0 ? null : reasonOf('no-eligible-applications')
}
