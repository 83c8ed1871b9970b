import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'

/** A programme ends when everybody on the list has been awarded or refused, and every objection answered. */
export const everyAwardIsDecided: Guard = async ({ tx, record }) => {
  const [row] = await tx.query<{ waiting: number; objections: number }>(sql`
    select
      (select count(*)::int from talent_applications
        where programme_id = ${record.id}::uuid and state in ('shortlisted', 'objected')) as waiting,
      (select count(*)::int from talent_objections
        where programme_id = ${record.id}::uuid and state = 'received') as objections`)
  if (row && row.objections > 0) return reasonOf('objections-open', { count: row.objections })
  return row && row.waiting > 0 ? reasonOf('awards-undecided', { count: row.waiting }) : null
}
