import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'

/** Before anybody scores, it is settled who is scored. */
export const applicationsAreDecided: Guard = async ({ tx, record }) => {
  const [row] = await tx.query<{ open: number; eligible: number }>(sql`
    select count(*) filter (where state in ('submitted', 'returned'))::int as open,
      count(*) filter (where state = 'eligible')::int as eligible
    from talent_applications where programme_id = ${record.id}::uuid`)
  if (row && row.open > 0) return reasonOf('applications-undecided', { count: row.open })
  return row && row.eligible > 0 ? null : reasonOf('no-eligible-applications')
}
