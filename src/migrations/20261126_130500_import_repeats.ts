import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** What tells a row of a file that was imported before, once its words are forgotten. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table import_rows add column fingerprint text;
    create index import_rows_fingerprint_idx on import_rows (fingerprint) where receipt is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table import_rows drop column fingerprint;`)
}
