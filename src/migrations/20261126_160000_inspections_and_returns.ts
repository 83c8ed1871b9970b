import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_inspections_state" AS ENUM('planned', 'visited', 'rectifying', 'overdue', 'rectified', 'passed', 'failed', 'cancelled');
  CREATE TYPE "public"."enum_inspections_kind" AS ENUM('entry', 'routine', 'random', 'follow-up');
  CREATE TYPE "public"."enum_inspections_conclusion" AS ENUM('meets', 'to-rectify', 'fails');
  CREATE TYPE "public"."enum_register_returns_state" AS ENUM('due', 'missed', 'submitted', 'county-checked', 'returned', 'accepted', 'excused', 'lapsed');
  CREATE TYPE "public"."enum_register_returns_proposed_grade" AS ENUM('excellent', 'good', 'qualified', 'unqualified');
  CREATE TYPE "public"."enum_register_returns_grade" AS ENUM('excellent', 'good', 'qualified', 'unqualified');
  CREATE TYPE "public"."enum_service_records_state" AS ENUM('recorded', 'void');
  CREATE TYPE "public"."enum_service_records_topic" AS ENUM('registration', 'use', 'brand-building', 'enforcement', 'geographical-indication', 'overseas', 'training');
  ALTER TYPE "public"."enum_service_providers_state" ADD VALUE 'appealed' BEFORE 'refused';
  ALTER TYPE "public"."enum_trademark_stations_state" ADD VALUE 'appealed' BEFORE 'refused';
  ALTER TYPE "public"."enum_parks_state" ADD VALUE 'appealed' BEFORE 'refused';
  ALTER TYPE "public"."enum_livestream_bases_state" ADD VALUE 'appealed' BEFORE 'refused';
  ALTER TYPE "public"."enum_selection_centres_state" ADD VALUE 'appealed' BEFORE 'refused';
  CREATE TABLE "inspections" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_inspections_state" DEFAULT 'planned' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"record_name" varchar,
  	"record_number" varchar,
  	"register" varchar NOT NULL,
  	"record" varchar NOT NULL,
  	"kind" "enum_inspections_kind" NOT NULL,
  	"planned_on" timestamp(3) with time zone,
  	"inspectors" varchar NOT NULL,
  	"checklist" jsonb NOT NULL,
  	"findings" varchar,
  	"conclusion" "enum_inspections_conclusion",
  	"visited_at" timestamp(3) with time zone,
  	"to_rectify" varchar,
  	"rectify_by" timestamp(3) with time zone,
  	"rectification" varchar,
  	"visits" numeric DEFAULT 1,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "register_returns" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_register_returns_state" DEFAULT 'due' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"record_name" varchar,
  	"record_number" varchar,
  	"register" varchar NOT NULL,
  	"record" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"period" varchar NOT NULL,
  	"values" jsonb,
  	"explanation" varchar,
  	"graded" boolean DEFAULT false,
  	"proposed_grade" "enum_register_returns_proposed_grade",
  	"grade" "enum_register_returns_grade",
  	"returned_reason" varchar,
  	"due_on" timestamp(3) with time zone,
  	"submitted_at" timestamp(3) with time zone,
  	"is_late" boolean,
  	"holder_remind_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"escalate_at" timestamp(3) with time zone,
  	"due_unknown_year" numeric,
  	"clock_state" varchar,
  	"clock_from" varchar,
  	"clock_left" numeric,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "service_records" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_service_records_state" DEFAULT 'recorded' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"served_on" timestamp(3) with time zone NOT NULL,
  	"topic" "enum_service_records_topic" NOT NULL,
  	"client" varchar NOT NULL,
  	"adviser" varchar NOT NULL,
  	"outcome" varchar NOT NULL,
  	"record_name" varchar,
  	"record_number" varchar,
  	"register" varchar NOT NULL,
  	"record" varchar NOT NULL,
  	"submission_key" varchar NOT NULL,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "state_createdAt_7_idx";
  ALTER TABLE "service_providers" ADD COLUMN "revoked_at" timestamp(3) with time zone;
  ALTER TABLE "service_providers" ADD COLUMN "appeal_reason" varchar;
  ALTER TABLE "trademark_stations" ADD COLUMN "revoked_at" timestamp(3) with time zone;
  ALTER TABLE "trademark_stations" ADD COLUMN "appeal_reason" varchar;
  ALTER TABLE "parks" ADD COLUMN "revoked_at" timestamp(3) with time zone;
  ALTER TABLE "parks" ADD COLUMN "recommended_at" timestamp(3) with time zone;
  ALTER TABLE "parks" ADD COLUMN "appeal_reason" varchar;
  ALTER TABLE "livestream_bases" ADD COLUMN "revoked_at" timestamp(3) with time zone;
  ALTER TABLE "livestream_bases" ADD COLUMN "appeal_reason" varchar;
  ALTER TABLE "selection_centres" ADD COLUMN "revoked_at" timestamp(3) with time zone;
  ALTER TABLE "selection_centres" ADD COLUMN "appeal_reason" varchar;
  ALTER TABLE "inspections" ADD CONSTRAINT "inspections_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspections" ADD CONSTRAINT "inspections_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "register_returns" ADD CONSTRAINT "register_returns_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "register_returns" ADD CONSTRAINT "register_returns_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "service_records" ADD CONSTRAINT "service_records_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "service_records" ADD CONSTRAINT "service_records_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "inspections_state_idx" ON "inspections" USING btree ("state");
  CREATE INDEX "inspections_county_idx" ON "inspections" USING btree ("county_id");
  CREATE INDEX "inspections_agency_idx" ON "inspections" USING btree ("agency_id");
  CREATE INDEX "inspections_updated_at_idx" ON "inspections" USING btree ("updated_at");
  CREATE INDEX "inspections_created_at_idx" ON "inspections" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_7_idx" ON "inspections" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_6_idx" ON "inspections" USING btree ("agency_id","state","created_at");
  CREATE INDEX "state_createdAt_7_idx" ON "inspections" USING btree ("state","created_at");
  CREATE INDEX "register_record_1_idx" ON "inspections" USING btree ("register","record");
  CREATE INDEX "state_rectifyBy_idx" ON "inspections" USING btree ("state","rectify_by");
  CREATE INDEX "register_returns_state_idx" ON "register_returns" USING btree ("state");
  CREATE INDEX "register_returns_due_at_idx" ON "register_returns" USING btree ("due_at");
  CREATE INDEX "register_returns_remind_at_idx" ON "register_returns" USING btree ("remind_at");
  CREATE INDEX "register_returns_escalate_at_idx" ON "register_returns" USING btree ("escalate_at");
  CREATE INDEX "register_returns_due_unknown_year_idx" ON "register_returns" USING btree ("due_unknown_year");
  CREATE INDEX "register_returns_county_idx" ON "register_returns" USING btree ("county_id");
  CREATE INDEX "register_returns_agency_idx" ON "register_returns" USING btree ("agency_id");
  CREATE INDEX "register_returns_updated_at_idx" ON "register_returns" USING btree ("updated_at");
  CREATE INDEX "register_returns_created_at_idx" ON "register_returns" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_8_idx" ON "register_returns" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_7_idx" ON "register_returns" USING btree ("agency_id","state","created_at");
  CREATE INDEX "state_createdAt_8_idx" ON "register_returns" USING btree ("state","created_at");
  CREATE INDEX "register_record_2_idx" ON "register_returns" USING btree ("register","record");
  CREATE UNIQUE INDEX "register_record_kind_period_idx" ON "register_returns" USING btree ("register","record","kind","period");
  CREATE INDEX "register_kind_period_idx" ON "register_returns" USING btree ("register","kind","period");
  CREATE INDEX "state_dueOn_idx" ON "register_returns" USING btree ("state","due_on");
  CREATE INDEX "state_holderRemindAt_idx" ON "register_returns" USING btree ("state","holder_remind_at");
  CREATE INDEX "service_records_state_idx" ON "service_records" USING btree ("state");
  CREATE UNIQUE INDEX "service_records_submission_key_idx" ON "service_records" USING btree ("submission_key");
  CREATE INDEX "service_records_county_idx" ON "service_records" USING btree ("county_id");
  CREATE INDEX "service_records_agency_idx" ON "service_records" USING btree ("agency_id");
  CREATE INDEX "service_records_updated_at_idx" ON "service_records" USING btree ("updated_at");
  CREATE INDEX "service_records_created_at_idx" ON "service_records" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_9_idx" ON "service_records" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_8_idx" ON "service_records" USING btree ("agency_id","state","created_at");
  CREATE INDEX "state_createdAt_9_idx" ON "service_records" USING btree ("state","created_at");
  CREATE INDEX "register_record_3_idx" ON "service_records" USING btree ("register","record");
  CREATE INDEX "register_record_servedOn_idx" ON "service_records" USING btree ("register","record","served_on");
  CREATE INDEX "state_createdAt_10_idx" ON "runs" USING btree ("state","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "inspections" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "register_returns" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "service_records" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "inspections" CASCADE;
  DROP TABLE "register_returns" CASCADE;
  DROP TABLE "service_records" CASCADE;
  ALTER TABLE "service_providers" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "service_providers" ALTER COLUMN "state" SET DEFAULT 'submitted'::text;
  DROP TYPE "public"."enum_service_providers_state";
  CREATE TYPE "public"."enum_service_providers_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  ALTER TABLE "service_providers" ALTER COLUMN "state" SET DEFAULT 'submitted'::"public"."enum_service_providers_state";
  ALTER TABLE "service_providers" ALTER COLUMN "state" SET DATA TYPE "public"."enum_service_providers_state" USING "state"::"public"."enum_service_providers_state";
  ALTER TABLE "trademark_stations" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "trademark_stations" ALTER COLUMN "state" SET DEFAULT 'submitted'::text;
  DROP TYPE "public"."enum_trademark_stations_state";
  CREATE TYPE "public"."enum_trademark_stations_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  ALTER TABLE "trademark_stations" ALTER COLUMN "state" SET DEFAULT 'submitted'::"public"."enum_trademark_stations_state";
  ALTER TABLE "trademark_stations" ALTER COLUMN "state" SET DATA TYPE "public"."enum_trademark_stations_state" USING "state"::"public"."enum_trademark_stations_state";
  ALTER TABLE "parks" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "parks" ALTER COLUMN "state" SET DEFAULT 'submitted'::text;
  DROP TYPE "public"."enum_parks_state";
  CREATE TYPE "public"."enum_parks_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  ALTER TABLE "parks" ALTER COLUMN "state" SET DEFAULT 'submitted'::"public"."enum_parks_state";
  ALTER TABLE "parks" ALTER COLUMN "state" SET DATA TYPE "public"."enum_parks_state" USING "state"::"public"."enum_parks_state";
  ALTER TABLE "livestream_bases" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "livestream_bases" ALTER COLUMN "state" SET DEFAULT 'submitted'::text;
  DROP TYPE "public"."enum_livestream_bases_state";
  CREATE TYPE "public"."enum_livestream_bases_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  ALTER TABLE "livestream_bases" ALTER COLUMN "state" SET DEFAULT 'submitted'::"public"."enum_livestream_bases_state";
  ALTER TABLE "livestream_bases" ALTER COLUMN "state" SET DATA TYPE "public"."enum_livestream_bases_state" USING "state"::"public"."enum_livestream_bases_state";
  ALTER TABLE "selection_centres" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "selection_centres" ALTER COLUMN "state" SET DEFAULT 'submitted'::text;
  DROP TYPE "public"."enum_selection_centres_state";
  CREATE TYPE "public"."enum_selection_centres_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  ALTER TABLE "selection_centres" ALTER COLUMN "state" SET DEFAULT 'submitted'::"public"."enum_selection_centres_state";
  ALTER TABLE "selection_centres" ALTER COLUMN "state" SET DATA TYPE "public"."enum_selection_centres_state" USING "state"::"public"."enum_selection_centres_state";
  DROP INDEX "state_createdAt_10_idx";
  CREATE INDEX "state_createdAt_7_idx" ON "runs" USING btree ("state","created_at");
  ALTER TABLE "service_providers" DROP COLUMN "revoked_at";
  ALTER TABLE "service_providers" DROP COLUMN "appeal_reason";
  ALTER TABLE "trademark_stations" DROP COLUMN "revoked_at";
  ALTER TABLE "trademark_stations" DROP COLUMN "appeal_reason";
  ALTER TABLE "parks" DROP COLUMN "revoked_at";
  ALTER TABLE "parks" DROP COLUMN "recommended_at";
  ALTER TABLE "parks" DROP COLUMN "appeal_reason";
  ALTER TABLE "livestream_bases" DROP COLUMN "revoked_at";
  ALTER TABLE "livestream_bases" DROP COLUMN "appeal_reason";
  ALTER TABLE "selection_centres" DROP COLUMN "revoked_at";
  ALTER TABLE "selection_centres" DROP COLUMN "appeal_reason";
  DROP TYPE "public"."enum_inspections_state";
  DROP TYPE "public"."enum_inspections_kind";
  DROP TYPE "public"."enum_inspections_conclusion";
  DROP TYPE "public"."enum_register_returns_state";
  DROP TYPE "public"."enum_register_returns_proposed_grade";
  DROP TYPE "public"."enum_register_returns_grade";
  DROP TYPE "public"."enum_service_records_state";
  DROP TYPE "public"."enum_service_records_topic";`)
}
