import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { Actor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'

/** What was photographed at a visit and sent of what was put right, as far as this person may see it. */
export const selectInspectionPhotos = (actor: Actor, inspection: string): SQL => sql`
  select id, filename, original_name as name, purpose, mime_type as mime from registry_files
  where subject_collection = ${SLUGS.inspections} and subject_id = ${inspection}
    and ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.registryFiles))} order by created_at`
