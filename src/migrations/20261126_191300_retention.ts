import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "live_cases" ADD COLUMN "retain_until" timestamp(3) with time zone;
  ALTER TABLE "live_cases" ADD COLUMN "legal_hold" boolean DEFAULT false;
  ALTER TABLE "live_cases" ADD COLUMN "held_retention" timestamp(3) with time zone;
  ALTER TABLE "live_cases" ADD COLUMN "forgotten_at" timestamp(3) with time zone;
  CREATE INDEX "live_cases_retain_until_idx" ON "live_cases" USING btree ("retain_until");
  CREATE INDEX "live_cases_forgotten_at_idx" ON "live_cases" USING btree ("forgotten_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "live_cases_retain_until_idx";
  DROP INDEX "live_cases_forgotten_at_idx";
  ALTER TABLE "live_cases" DROP COLUMN "retain_until";
  ALTER TABLE "live_cases" DROP COLUMN "legal_hold";
  ALTER TABLE "live_cases" DROP COLUMN "held_retention";
  ALTER TABLE "live_cases" DROP COLUMN "forgotten_at";`)
}
