import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { isPassedSql } from '../passedFiles'

/** Four eyes on what is new: nobody passes a picture or paper they have handed in or changed themselves. */
export const isNotWhoHandedIn: Guard = async ({ tx, record, actor }) => {
  if (actor.kind !== 'staff') return null
  const [own] = await tx.query(sql`
    select 1 from event_files f join audit_entries a
      on a.subject_collection = ${SLUGS.eventFiles} and a.subject_id = f.id::text and a.actor_id = ${actor.id}
    where f.event_id = ${record.id}::uuid and not ${isPassedSql} limit 1`)
  return own ? reasonOf('four-eyes') : null
}
