import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_quality_looks_state" AS ENUM('waiting', 'dealt', 'judged', 'agreed', 'differing', 'noted', 'dropped');
  CREATE TYPE "public"."enum_quality_looks_topic" AS ENUM('security', 'ethnic-religion', 'culture-heroes', 'discrimination', 'crime-violence', 'rumours', 'rights', 'vulgarity', 'minors', 'environment', 'commerce', 'place', 'platform-duty', 'other');
  CREATE TYPE "public"."enum_quality_looks_measure" AS ENUM('no-violation', 'warning', 'limit-functions', 'limit-traffic', 'suspend', 'stop-for-term', 'close-account', 'ban-registration', 'blacklist');
  CREATE TYPE "public"."enum_quality_looks_standard_measure" AS ENUM('no-violation', 'warning', 'limit-functions', 'limit-traffic', 'suspend', 'stop-for-term', 'close-account', 'ban-registration', 'blacklist');
  CREATE TYPE "public"."enum_golden_cases_state" AS ENUM('in-use', 'retired');
  CREATE TYPE "public"."enum_golden_cases_measure" AS ENUM('no-violation', 'warning', 'limit-functions', 'limit-traffic', 'suspend', 'stop-for-term', 'close-account', 'ban-registration', 'blacklist');
  CREATE TYPE "public"."enum_case_files_visibility" AS ENUM('shown', 'sealed');
  CREATE TYPE "public"."enum_settings_quality_every" AS ENUM('week', 'month');
  CREATE TABLE "quality_looks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_quality_looks_state" DEFAULT 'waiting' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"title" varchar,
  	"period" varchar,
  	"topic" "enum_quality_looks_topic",
  	"case_id" uuid,
  	"golden_id" uuid,
  	"owner_id" uuid,
  	"dealt_at" timestamp(3) with time zone,
  	"lapse_at" timestamp(3) with time zone,
  	"measure" "enum_quality_looks_measure",
  	"policy_code_id" uuid,
  	"grounds" varchar,
  	"judged_at" timestamp(3) with time zone,
  	"reviewed_id" uuid,
  	"standard_measure" "enum_quality_looks_standard_measure",
  	"standard_policy_code_id" uuid,
  	"standard_grounds" varchar,
  	"note" varchar,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "golden_cases" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_golden_cases_state" DEFAULT 'in-use' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"case_title" varchar,
  	"case_id" uuid,
  	"measure" "enum_golden_cases_measure",
  	"policy_code_id" uuid,
  	"grounds" varchar,
  	"owner_id" uuid,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "case_files" ADD COLUMN "recording_id" uuid;
  ALTER TABLE "case_files" ADD COLUMN "at_ms" numeric;
  ALTER TABLE "case_files" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "case_files" ADD COLUMN "visibility" "enum_case_files_visibility" DEFAULT 'shown' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "quality_share" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "quality_every" "enum_settings_quality_every" DEFAULT 'week' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "golden_per_draw" numeric DEFAULT 1 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "graphic_cases_per_day" numeric DEFAULT 20 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "break_after_minutes" numeric DEFAULT 45 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "break_minutes" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "quality_looks" ADD CONSTRAINT "quality_looks_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quality_looks" ADD CONSTRAINT "quality_looks_golden_id_golden_cases_id_fk" FOREIGN KEY ("golden_id") REFERENCES "public"."golden_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quality_looks" ADD CONSTRAINT "quality_looks_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quality_looks" ADD CONSTRAINT "quality_looks_policy_code_id_policy_codes_id_fk" FOREIGN KEY ("policy_code_id") REFERENCES "public"."policy_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quality_looks" ADD CONSTRAINT "quality_looks_reviewed_id_users_id_fk" FOREIGN KEY ("reviewed_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quality_looks" ADD CONSTRAINT "quality_looks_standard_policy_code_id_policy_codes_id_fk" FOREIGN KEY ("standard_policy_code_id") REFERENCES "public"."policy_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quality_looks" ADD CONSTRAINT "quality_looks_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quality_looks" ADD CONSTRAINT "quality_looks_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "golden_cases" ADD CONSTRAINT "golden_cases_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "golden_cases" ADD CONSTRAINT "golden_cases_policy_code_id_policy_codes_id_fk" FOREIGN KEY ("policy_code_id") REFERENCES "public"."policy_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "golden_cases" ADD CONSTRAINT "golden_cases_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "golden_cases" ADD CONSTRAINT "golden_cases_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "golden_cases" ADD CONSTRAINT "golden_cases_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "quality_looks_state_idx" ON "quality_looks" USING btree ("state");
  CREATE INDEX "quality_looks_case_idx" ON "quality_looks" USING btree ("case_id");
  CREATE INDEX "quality_looks_golden_idx" ON "quality_looks" USING btree ("golden_id");
  CREATE INDEX "quality_looks_owner_idx" ON "quality_looks" USING btree ("owner_id");
  CREATE INDEX "quality_looks_dealt_at_idx" ON "quality_looks" USING btree ("dealt_at");
  CREATE INDEX "quality_looks_lapse_at_idx" ON "quality_looks" USING btree ("lapse_at");
  CREATE INDEX "quality_looks_policy_code_idx" ON "quality_looks" USING btree ("policy_code_id");
  CREATE INDEX "quality_looks_judged_at_idx" ON "quality_looks" USING btree ("judged_at");
  CREATE INDEX "quality_looks_reviewed_idx" ON "quality_looks" USING btree ("reviewed_id");
  CREATE INDEX "quality_looks_standard_policy_code_idx" ON "quality_looks" USING btree ("standard_policy_code_id");
  CREATE INDEX "quality_looks_county_idx" ON "quality_looks" USING btree ("county_id");
  CREATE INDEX "quality_looks_agency_idx" ON "quality_looks" USING btree ("agency_id");
  CREATE INDEX "quality_looks_updated_at_idx" ON "quality_looks" USING btree ("updated_at");
  CREATE INDEX "quality_looks_created_at_idx" ON "quality_looks" USING btree ("created_at");
  CREATE INDEX "state_lapseAt_idx" ON "quality_looks" USING btree ("state","lapse_at");
  CREATE INDEX "owner_state_1_idx" ON "quality_looks" USING btree ("owner_id","state");
  CREATE INDEX "golden_cases_state_idx" ON "golden_cases" USING btree ("state");
  CREATE INDEX "golden_cases_case_idx" ON "golden_cases" USING btree ("case_id");
  CREATE INDEX "golden_cases_policy_code_idx" ON "golden_cases" USING btree ("policy_code_id");
  CREATE INDEX "golden_cases_owner_idx" ON "golden_cases" USING btree ("owner_id");
  CREATE INDEX "golden_cases_county_idx" ON "golden_cases" USING btree ("county_id");
  CREATE INDEX "golden_cases_agency_idx" ON "golden_cases" USING btree ("agency_id");
  CREATE INDEX "golden_cases_updated_at_idx" ON "golden_cases" USING btree ("updated_at");
  CREATE INDEX "golden_cases_created_at_idx" ON "golden_cases" USING btree ("created_at");
  ALTER TABLE "case_files" ADD CONSTRAINT "case_files_recording_id_recordings_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."recordings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_files" ADD CONSTRAINT "case_files_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "case_files_recording_idx" ON "case_files" USING btree ("recording_id");
  CREATE INDEX "case_files_owner_idx" ON "case_files" USING btree ("owner_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "quality_looks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "golden_cases" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "quality_looks" CASCADE;
  DROP TABLE "golden_cases" CASCADE;
  ALTER TABLE "case_files" DROP CONSTRAINT "case_files_recording_id_recordings_id_fk";
  
  ALTER TABLE "case_files" DROP CONSTRAINT "case_files_owner_id_users_id_fk";
  
  DROP INDEX "case_files_recording_idx";
  DROP INDEX "case_files_owner_idx";
  ALTER TABLE "case_files" DROP COLUMN "recording_id";
  ALTER TABLE "case_files" DROP COLUMN "at_ms";
  ALTER TABLE "case_files" DROP COLUMN "owner_id";
  ALTER TABLE "case_files" DROP COLUMN "visibility";
  ALTER TABLE "settings" DROP COLUMN "quality_share";
  ALTER TABLE "settings" DROP COLUMN "quality_every";
  ALTER TABLE "settings" DROP COLUMN "golden_per_draw";
  ALTER TABLE "settings" DROP COLUMN "graphic_cases_per_day";
  ALTER TABLE "settings" DROP COLUMN "break_after_minutes";
  ALTER TABLE "settings" DROP COLUMN "break_minutes";
  DROP TYPE "public"."enum_quality_looks_state";
  DROP TYPE "public"."enum_quality_looks_topic";
  DROP TYPE "public"."enum_quality_looks_measure";
  DROP TYPE "public"."enum_quality_looks_standard_measure";
  DROP TYPE "public"."enum_golden_cases_state";
  DROP TYPE "public"."enum_golden_cases_measure";
  DROP TYPE "public"."enum_case_files_visibility";
  DROP TYPE "public"."enum_settings_quality_every";`)
}
