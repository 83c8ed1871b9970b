import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_credit_imports_state" AS ENUM('checking', 'checked', 'importing', 'done', 'cancelled', 'refused');
  CREATE TYPE "public"."enum_credit_imports_register" AS ENUM('enterprises', 'service-providers', 'trademark-stations', 'parks', 'livestream-bases', 'selection-centres');
  CREATE TYPE "public"."enum_patrols_platform" AS ENUM('douyin', 'kuaishou', 'taobao', 'jd', 'pinduoduo', 'xiaohongshu', 'weixin', 'bilibili', 'tiktok', 'other');
  ALTER TYPE "public"."enum_parks_state" ADD VALUE 'promotion-review';
  ALTER TYPE "public"."enum_parks_state" ADD VALUE 'promotion';
  ALTER TYPE "public"."enum_live_reports_state" ADD VALUE 'withdrawn';
  ALTER TYPE "public"."enum_case_referrals_state" ADD VALUE 'recalled';
  ALTER TYPE "public"."enum_case_referrals_state" ADD VALUE 'recall-confirmed';
  ALTER TYPE "public"."enum_case_referrals_state" ADD VALUE 'amended';
  CREATE TABLE "credit_imports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_credit_imports_state" DEFAULT 'checking' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"register" "enum_credit_imports_register" NOT NULL,
  	"county_id" varchar,
  	"rows" numeric DEFAULT 0,
  	"bad_rows" numeric DEFAULT 0,
  	"stored_rows" numeric DEFAULT 0,
  	"refusal" varchar,
  	"run_id" uuid,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  ALTER TABLE "change_requests" ADD COLUMN "answer" varchar;
  ALTER TABLE "talent_applications" ADD COLUMN "due_at" timestamp(3) with time zone;
  ALTER TABLE "talent_applications" ADD COLUMN "remind_at" timestamp(3) with time zone;
  ALTER TABLE "talent_applications" ADD COLUMN "escalate_at" timestamp(3) with time zone;
  ALTER TABLE "talent_applications" ADD COLUMN "due_unknown_year" numeric;
  ALTER TABLE "talent_applications" ADD COLUMN "clock_state" varchar;
  ALTER TABLE "talent_applications" ADD COLUMN "clock_from" varchar;
  ALTER TABLE "talent_applications" ADD COLUMN "clock_left" numeric;
  ALTER TABLE "talent_applications" ADD COLUMN "assignee_id" uuid;
  ALTER TABLE "talent_scores" ADD COLUMN "due_at" timestamp(3) with time zone;
  ALTER TABLE "talent_scores" ADD COLUMN "remind_at" timestamp(3) with time zone;
  ALTER TABLE "talent_scores" ADD COLUMN "escalate_at" timestamp(3) with time zone;
  ALTER TABLE "talent_scores" ADD COLUMN "due_unknown_year" numeric;
  ALTER TABLE "talent_scores" ADD COLUMN "clock_state" varchar;
  ALTER TABLE "talent_scores" ADD COLUMN "clock_from" varchar;
  ALTER TABLE "talent_scores" ADD COLUMN "clock_left" numeric;
  ALTER TABLE "talent_objections" ADD COLUMN "due_at" timestamp(3) with time zone;
  ALTER TABLE "talent_objections" ADD COLUMN "remind_at" timestamp(3) with time zone;
  ALTER TABLE "talent_objections" ADD COLUMN "escalate_at" timestamp(3) with time zone;
  ALTER TABLE "talent_objections" ADD COLUMN "due_unknown_year" numeric;
  ALTER TABLE "talent_objections" ADD COLUMN "clock_state" varchar;
  ALTER TABLE "talent_objections" ADD COLUMN "clock_from" varchar;
  ALTER TABLE "talent_objections" ADD COLUMN "clock_left" numeric;
  ALTER TABLE "talent_objections" ADD COLUMN "assignee_id" uuid;
  ALTER TABLE "streamers" ADD COLUMN "agency_of_streamers_id" uuid;
  ALTER TABLE "streamers" ADD COLUMN "first_trained_on" timestamp(3) with time zone;
  ALTER TABLE "streamers" ADD COLUMN "first_broadcast_at" timestamp(3) with time zone;
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
  ALTER TABLE "patrols" ADD COLUMN "platform" "enum_patrols_platform";
  ALTER TABLE "patrols" ADD COLUMN "room_text" varchar;
  ALTER TABLE "patrols" ADD COLUMN "url" varchar;
  ALTER TABLE "patrols" ADD COLUMN "account_key" varchar;
  ALTER TABLE "patrols" ADD COLUMN "day" varchar;
  ALTER TABLE "credit_imports" ADD CONSTRAINT "credit_imports_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_imports" ADD CONSTRAINT "credit_imports_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_imports" ADD CONSTRAINT "credit_imports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "credit_imports_state_idx" ON "credit_imports" USING btree ("state");
  CREATE INDEX "credit_imports_county_idx" ON "credit_imports" USING btree ("county_id");
  CREATE INDEX "credit_imports_run_idx" ON "credit_imports" USING btree ("run_id");
  CREATE INDEX "credit_imports_agency_idx" ON "credit_imports" USING btree ("agency_id");
  CREATE INDEX "credit_imports_updated_at_idx" ON "credit_imports" USING btree ("updated_at");
  CREATE INDEX "credit_imports_created_at_idx" ON "credit_imports" USING btree ("created_at");
  CREATE UNIQUE INDEX "credit_imports_filename_idx" ON "credit_imports" USING btree ("filename");
  ALTER TABLE "talent_applications" ADD CONSTRAINT "talent_applications_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_objections" ADD CONSTRAINT "talent_objections_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streamers" ADD CONSTRAINT "streamers_agency_of_streamers_id_live_operators_id_fk" FOREIGN KEY ("agency_of_streamers_id") REFERENCES "public"."live_operators"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "talent_applications_due_at_idx" ON "talent_applications" USING btree ("due_at");
  CREATE INDEX "talent_applications_remind_at_idx" ON "talent_applications" USING btree ("remind_at");
  CREATE INDEX "talent_applications_escalate_at_idx" ON "talent_applications" USING btree ("escalate_at");
  CREATE INDEX "talent_applications_due_unknown_year_idx" ON "talent_applications" USING btree ("due_unknown_year");
  CREATE INDEX "talent_applications_assignee_idx" ON "talent_applications" USING btree ("assignee_id");
  CREATE INDEX "talent_scores_due_at_idx" ON "talent_scores" USING btree ("due_at");
  CREATE INDEX "talent_scores_remind_at_idx" ON "talent_scores" USING btree ("remind_at");
  CREATE INDEX "talent_scores_escalate_at_idx" ON "talent_scores" USING btree ("escalate_at");
  CREATE INDEX "talent_scores_due_unknown_year_idx" ON "talent_scores" USING btree ("due_unknown_year");
  CREATE INDEX "talent_objections_due_at_idx" ON "talent_objections" USING btree ("due_at");
  CREATE INDEX "talent_objections_remind_at_idx" ON "talent_objections" USING btree ("remind_at");
  CREATE INDEX "talent_objections_escalate_at_idx" ON "talent_objections" USING btree ("escalate_at");
  CREATE INDEX "talent_objections_due_unknown_year_idx" ON "talent_objections" USING btree ("due_unknown_year");
  CREATE INDEX "talent_objections_assignee_idx" ON "talent_objections" USING btree ("assignee_id");
  CREATE INDEX "streamers_agency_of_streamers_idx" ON "streamers" USING btree ("agency_of_streamers_id");
  CREATE INDEX "streamers_first_trained_on_idx" ON "streamers" USING btree ("first_trained_on");
  CREATE INDEX "streamers_first_broadcast_at_idx" ON "streamers" USING btree ("first_broadcast_at");
  CREATE INDEX "case_referrals_corrected_at_idx" ON "case_referrals" USING btree ("corrected_at");
  CREATE INDEX "case_referrals_correction_received_on_idx" ON "case_referrals" USING btree ("correction_received_on");
  CREATE INDEX "case_referrals_due_at_idx" ON "case_referrals" USING btree ("due_at");
  CREATE INDEX "case_referrals_remind_at_idx" ON "case_referrals" USING btree ("remind_at");
  CREATE INDEX "case_referrals_escalate_at_idx" ON "case_referrals" USING btree ("escalate_at");
  CREATE INDEX "case_referrals_due_unknown_year_idx" ON "case_referrals" USING btree ("due_unknown_year");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "credit_imports" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "credit_imports" CASCADE;
  ALTER TABLE "talent_applications" DROP CONSTRAINT "talent_applications_assignee_id_users_id_fk";
  
  ALTER TABLE "talent_objections" DROP CONSTRAINT "talent_objections_assignee_id_users_id_fk";
  
  ALTER TABLE "streamers" DROP CONSTRAINT "streamers_agency_of_streamers_id_live_operators_id_fk";
  
  ALTER TABLE "parks" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "parks" ALTER COLUMN "state" SET DEFAULT 'submitted'::text;
  DROP TYPE "public"."enum_parks_state";
  CREATE TYPE "public"."enum_parks_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'appealed', 'refused', 'withdrawn', 'cancelled');
  ALTER TABLE "parks" ALTER COLUMN "state" SET DEFAULT 'submitted'::"public"."enum_parks_state";
  ALTER TABLE "parks" ALTER COLUMN "state" SET DATA TYPE "public"."enum_parks_state" USING "state"::"public"."enum_parks_state";
  ALTER TABLE "live_reports" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "live_reports" ALTER COLUMN "state" SET DEFAULT 'received'::text;
  DROP TYPE "public"."enum_live_reports_state";
  CREATE TYPE "public"."enum_live_reports_state" AS ENUM('received', 'joined', 'upheld', 'dismissed');
  ALTER TABLE "live_reports" ALTER COLUMN "state" SET DEFAULT 'received'::"public"."enum_live_reports_state";
  ALTER TABLE "live_reports" ALTER COLUMN "state" SET DATA TYPE "public"."enum_live_reports_state" USING "state"::"public"."enum_live_reports_state";
  ALTER TABLE "case_referrals" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "case_referrals" ALTER COLUMN "state" SET DEFAULT 'sent'::text;
  DROP TYPE "public"."enum_case_referrals_state";
  CREATE TYPE "public"."enum_case_referrals_state" AS ENUM('sent', 'received', 'answered', 'taken-back');
  ALTER TABLE "case_referrals" ALTER COLUMN "state" SET DEFAULT 'sent'::"public"."enum_case_referrals_state";
  ALTER TABLE "case_referrals" ALTER COLUMN "state" SET DATA TYPE "public"."enum_case_referrals_state" USING "state"::"public"."enum_case_referrals_state";
  DROP INDEX "talent_applications_due_at_idx";
  DROP INDEX "talent_applications_remind_at_idx";
  DROP INDEX "talent_applications_escalate_at_idx";
  DROP INDEX "talent_applications_due_unknown_year_idx";
  DROP INDEX "talent_applications_assignee_idx";
  DROP INDEX "talent_scores_due_at_idx";
  DROP INDEX "talent_scores_remind_at_idx";
  DROP INDEX "talent_scores_escalate_at_idx";
  DROP INDEX "talent_scores_due_unknown_year_idx";
  DROP INDEX "talent_objections_due_at_idx";
  DROP INDEX "talent_objections_remind_at_idx";
  DROP INDEX "talent_objections_escalate_at_idx";
  DROP INDEX "talent_objections_due_unknown_year_idx";
  DROP INDEX "talent_objections_assignee_idx";
  DROP INDEX "streamers_agency_of_streamers_idx";
  DROP INDEX "streamers_first_trained_on_idx";
  DROP INDEX "streamers_first_broadcast_at_idx";
  DROP INDEX "case_referrals_corrected_at_idx";
  DROP INDEX "case_referrals_correction_received_on_idx";
  DROP INDEX "case_referrals_due_at_idx";
  DROP INDEX "case_referrals_remind_at_idx";
  DROP INDEX "case_referrals_escalate_at_idx";
  DROP INDEX "case_referrals_due_unknown_year_idx";
  ALTER TABLE "change_requests" DROP COLUMN "answer";
  ALTER TABLE "talent_applications" DROP COLUMN "due_at";
  ALTER TABLE "talent_applications" DROP COLUMN "remind_at";
  ALTER TABLE "talent_applications" DROP COLUMN "escalate_at";
  ALTER TABLE "talent_applications" DROP COLUMN "due_unknown_year";
  ALTER TABLE "talent_applications" DROP COLUMN "clock_state";
  ALTER TABLE "talent_applications" DROP COLUMN "clock_from";
  ALTER TABLE "talent_applications" DROP COLUMN "clock_left";
  ALTER TABLE "talent_applications" DROP COLUMN "assignee_id";
  ALTER TABLE "talent_scores" DROP COLUMN "due_at";
  ALTER TABLE "talent_scores" DROP COLUMN "remind_at";
  ALTER TABLE "talent_scores" DROP COLUMN "escalate_at";
  ALTER TABLE "talent_scores" DROP COLUMN "due_unknown_year";
  ALTER TABLE "talent_scores" DROP COLUMN "clock_state";
  ALTER TABLE "talent_scores" DROP COLUMN "clock_from";
  ALTER TABLE "talent_scores" DROP COLUMN "clock_left";
  ALTER TABLE "talent_objections" DROP COLUMN "due_at";
  ALTER TABLE "talent_objections" DROP COLUMN "remind_at";
  ALTER TABLE "talent_objections" DROP COLUMN "escalate_at";
  ALTER TABLE "talent_objections" DROP COLUMN "due_unknown_year";
  ALTER TABLE "talent_objections" DROP COLUMN "clock_state";
  ALTER TABLE "talent_objections" DROP COLUMN "clock_from";
  ALTER TABLE "talent_objections" DROP COLUMN "clock_left";
  ALTER TABLE "talent_objections" DROP COLUMN "assignee_id";
  ALTER TABLE "streamers" DROP COLUMN "agency_of_streamers_id";
  ALTER TABLE "streamers" DROP COLUMN "first_trained_on";
  ALTER TABLE "streamers" DROP COLUMN "first_broadcast_at";
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
  ALTER TABLE "case_referrals" DROP COLUMN "clock_left";
  ALTER TABLE "patrols" DROP COLUMN "platform";
  ALTER TABLE "patrols" DROP COLUMN "room_text";
  ALTER TABLE "patrols" DROP COLUMN "url";
  ALTER TABLE "patrols" DROP COLUMN "account_key";
  ALTER TABLE "patrols" DROP COLUMN "day";
  DROP TYPE "public"."enum_credit_imports_state";
  DROP TYPE "public"."enum_credit_imports_register";
  DROP TYPE "public"."enum_patrols_platform";`)
}
