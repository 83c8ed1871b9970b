import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The comment up to which the texts of a consultation have been read over for personal data. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table consultations add column anonymised_to uuid`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table consultations drop column anonymised_to`)
}
