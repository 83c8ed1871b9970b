import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** Says plainly who has the record, instead of letting two people answer it. */
export const isNotTakenByAnother: Guard = async ({ tx, record, actor }) => {
  if (!record.assignee || (actor.kind === 'staff' && record.assignee === actor.id)) return null
  const [holder] = await tx.query<{ name: string }>(sql`
    select name from users where id = ${record.assignee}::uuid`)
  return reasonOf('taken-by-another', { name: holder?.name ?? '' })
}
