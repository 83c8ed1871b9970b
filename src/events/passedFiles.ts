import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'

/** Acts by which somebody has looked at an event with all that belongs to it. */
const PASSING = ['approve-county', 'approve-division', 'approve', 'archive', 'pass-files'] as const

/**
 * Whether a picture or paper `f` has been passed as it is now, by somebody who has not handed it in: with its event, or later
 * by itself. What is added or changed afterwards waits for the next look.
 */
export const isPassedSql = sql`exists (
  select 1 from audit_entries passed
  where passed.subject_collection = ${SLUGS.events} and passed.subject_id = f.event_id::text
    and passed.action in (${sql.join(
      PASSING.map((action) => sql`${action}`),
      sql`, `,
    )})
    and passed.at >= f.updated_at
    and not exists (
      select 1 from audit_entries handed
      where handed.subject_collection = ${SLUGS.eventFiles} and handed.subject_id = f.id::text
        and handed.actor_id = passed.actor_id))`
