import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** What a series is for is chosen from what exists: rows of kinds nobody numbers go, before the column knows its values. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    delete from settings_number_series where kind not in ('enterprises', 'service-providers', 'trademark-stations',
      'parks', 'livestream-bases', 'selection-centres', 'talent-awards', 'credit-decisions', 'letters')`)
}

export async function down(_: MigrateDownArgs): Promise<void> {}
