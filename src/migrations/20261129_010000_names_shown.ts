import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "agencies" ADD COLUMN "title" varchar;
    ALTER TABLE "counties" ADD COLUMN "title" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "agencies" DROP COLUMN "title";
    ALTER TABLE "counties" DROP COLUMN "title";`)
}
