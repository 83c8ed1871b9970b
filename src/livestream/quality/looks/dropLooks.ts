import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import type { Follow } from '../../../workflow/definition'
import { performAlso } from '../../../workflow/follow/performAlso'

/** An appeal has put something else in the decision's place: looks at it have nothing to be measured by. */
export const dropLooks: Follow = async ({ tx, record, now }) => {
  const rows = await tx.query<{ id: string }>(sql`
    select id from quality_looks where case_id = ${record.id}::uuid and golden_id is null
      and state in ('waiting', 'dealt') order by id`)
  for (const { id } of rows) {
    const actor = systemActor('quality')
    await performAlso(tx, { collection: SLUGS.qualityLooks, id, action: 'drop', actor, now })
  }
}
