import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_case_referrals_state" ADD VALUE 'recalled';
  ALTER TYPE "public"."enum_case_referrals_state" ADD VALUE 'recall-confirmed';
  ALTER TYPE "public"."enum_case_referrals_state" ADD VALUE 'amended';
  ALTER TABLE "case_referrals" ADD COLUMN "correction" jsonb;
  ALTER TABLE "case_referrals" ADD COLUMN "correction_number" varchar;
  ALTER TABLE "case_referrals" ADD COLUMN "correction_digest" varchar;
  ALTER TABLE "case_referrals" ADD COLUMN "corrected_at" timestamp(3) with time zone;
  ALTER TABLE "case_referrals" ADD COLUMN "correction_received_on" timestamp(3) with time zone;
  ALTER TABLE "case_referrals" ADD COLUMN "due_at" timestamp(3) with time zone;
  ALTER TABLE "case_referrals" ADD COLUMN "remind_at" timestamp(3) with time zone;
  ALTER TABLE "case_referrals" ADD COLUMN "escalate_at" timestamp(3) with time zone;
  ALTER TABLE "case_referrals" ADD COLUMN "due_unknown_year" numeric;
  ALTER TABLE "case_referrals" ADD COLUMN "clock_state" varchar;
  ALTER TABLE "case_referrals" ADD COLUMN "clock_from" varchar;
  ALTER TABLE "case_referrals" ADD COLUMN "clock_left" numeric;
  CREATE INDEX "case_referrals_corrected_at_idx" ON "case_referrals" USING btree ("corrected_at");
  CREATE INDEX "case_referrals_correction_received_on_idx" ON "case_referrals" USING btree ("correction_received_on");
  CREATE INDEX "case_referrals_due_at_idx" ON "case_referrals" USING btree ("due_at");
  CREATE INDEX "case_referrals_remind_at_idx" ON "case_referrals" USING btree ("remind_at");
  CREATE INDEX "case_referrals_escalate_at_idx" ON "case_referrals" USING btree ("escalate_at");
  CREATE INDEX "case_referrals_due_unknown_year_idx" ON "case_referrals" USING btree ("due_unknown_year");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "case_referrals" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "case_referrals" ALTER COLUMN "state" SET DEFAULT 'sent'::text;
  DROP TYPE "public"."enum_case_referrals_state";
  CREATE TYPE "public"."enum_case_referrals_state" AS ENUM('sent', 'received', 'answered', 'taken-back');
  ALTER TABLE "case_referrals" ALTER COLUMN "state" SET DEFAULT 'sent'::"public"."enum_case_referrals_state";
  ALTER TABLE "case_referrals" ALTER COLUMN "state" SET DATA TYPE "public"."enum_case_referrals_state" USING "state"::"public"."enum_case_referrals_state";
  DROP INDEX "case_referrals_corrected_at_idx";
  DROP INDEX "case_referrals_correction_received_on_idx";
  DROP INDEX "case_referrals_due_at_idx";
  DROP INDEX "case_referrals_remind_at_idx";
  DROP INDEX "case_referrals_escalate_at_idx";
  DROP INDEX "case_referrals_due_unknown_year_idx";
  ALTER TABLE "case_referrals" DROP COLUMN "correction";
  ALTER TABLE "case_referrals" DROP COLUMN "correction_number";
  ALTER TABLE "case_referrals" DROP COLUMN "correction_digest";
  ALTER TABLE "case_referrals" DROP COLUMN "corrected_at";
  ALTER TABLE "case_referrals" DROP COLUMN "correction_received_on";
  ALTER TABLE "case_referrals" DROP COLUMN "due_at";
  ALTER TABLE "case_referrals" DROP COLUMN "remind_at";
  ALTER TABLE "case_referrals" DROP COLUMN "escalate_at";
  ALTER TABLE "case_referrals" DROP COLUMN "due_unknown_year";
  ALTER TABLE "case_referrals" DROP COLUMN "clock_state";
  ALTER TABLE "case_referrals" DROP COLUMN "clock_from";
  ALTER TABLE "case_referrals" DROP COLUMN "clock_left";`)
}
