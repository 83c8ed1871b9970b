import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  ALTER TABLE "enterprises" ADD COLUMN "permit_remind_at" timestamp(3) with time zone;
  CREATE INDEX enterprises_permit_remind_at_due_idx ON enterprises (permit_remind_at) WHERE permit_remind_at IS NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  ALTER TABLE "enterprises" DROP COLUMN "permit_remind_at";`)
}
