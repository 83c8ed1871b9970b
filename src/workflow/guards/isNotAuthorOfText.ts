import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** Four eyes on the text itself: who wrote it does not pass the consultation on it nor issue it, whoever submitted that. */
export const isNotAuthorOfText: Guard = async ({ tx, record, actor }) => {
  if (actor.kind !== 'staff') return null
  const [authored] = await tx.query(sql`
    select 1 from audit_entries
    where subject_collection = ${SLUGS.policyRevisions} and subject_id = ${record.policyRevision ?? record.finalRevision}
      and action in ('create', 'edit') and actor_id = ${actor.id} limit 1`)
  return authored ? reasonOf('four-eyes') : null
}
