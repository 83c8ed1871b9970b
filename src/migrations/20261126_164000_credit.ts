import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_credit_records_state" AS ENUM('drafted', 'in-review', 'in-force', 'repair-review', 'repaired', 'ended', 'revoked', 'discarded');
  CREATE TYPE "public"."enum_credit_records_subject_collection" AS ENUM('enterprises', 'service-providers', 'trademark-stations', 'parks', 'livestream-bases', 'selection-centres');
  CREATE TYPE "public"."enum_credit_records_kind" AS ENUM('breach', 'honour');
  CREATE TYPE "public"."enum_credit_records_severity" AS ENUM('minor', 'ordinary', 'serious');
  CREATE TYPE "public"."enum_commitments_state" AS ENUM('pending', 'due', 'performed', 'broken', 'lapsed');
  CREATE TYPE "public"."enum_commitments_subject_collection" AS ENUM('enterprises', 'service-providers', 'trademark-stations', 'parks', 'livestream-bases', 'selection-centres');
  CREATE TYPE "public"."enum_commitments_type" AS ENUM('instead-of-approval', 'papers-later', 'instead-of-proof', 'credit-repair', 'voluntary', 'self-discipline');
  CREATE TYPE "public"."enum_credit_grades_state" AS ENUM('proposed', 'override-review', 'in-force', 'superseded', 'dropped');
  CREATE TYPE "public"."enum_credit_grades_subject_collection" AS ENUM('enterprises', 'service-providers', 'trademark-stations', 'parks', 'livestream-bases', 'selection-centres');
  CREATE TYPE "public"."enum_credit_grades_proposed_grade" AS ENUM('A', 'B', 'C', 'D');
  CREATE TYPE "public"."enum_credit_grades_asked_grade" AS ENUM('A', 'B', 'C', 'D');
  CREATE TYPE "public"."enum_credit_grades_grade" AS ENUM('A', 'B', 'C', 'D');
  CREATE TYPE "public"."enum_inspection_draws_state" AS ENUM('drafted', 'announced', 'frozen', 'drawn', 'published', 'abandoned', 'cancelled');
  CREATE TYPE "public"."enum_inspection_draws_register" AS ENUM('enterprises', 'service-providers', 'trademark-stations', 'parks', 'livestream-bases', 'selection-centres');
  CREATE TABLE "credit_records" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_credit_records_state" DEFAULT 'drafted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"subject_name" varchar,
  	"unified_code" varchar NOT NULL,
  	"subject_collection" "enum_credit_records_subject_collection" NOT NULL,
  	"subject_id" varchar NOT NULL,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"kind" "enum_credit_records_kind" DEFAULT 'breach' NOT NULL,
  	"severity" "enum_credit_records_severity",
  	"months" numeric NOT NULL,
  	"facts" varchar NOT NULL,
  	"basis" varchar NOT NULL,
  	"authority" varchar,
  	"document_number" varchar,
  	"decided_on" timestamp(3) with time zone NOT NULL,
  	"stated_reason" varchar,
  	"repair_grounds" varchar,
  	"commitment_id" uuid,
  	"public_from" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"repair_asked_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"escalate_at" timestamp(3) with time zone,
  	"due_unknown_year" numeric,
  	"clock_state" varchar,
  	"clock_from" varchar,
  	"clock_left" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "commitments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_commitments_state" DEFAULT 'pending' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"subject_name" varchar,
  	"unified_code" varchar NOT NULL,
  	"subject_collection" "enum_commitments_subject_collection" NOT NULL,
  	"subject_id" varchar NOT NULL,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"type" "enum_commitments_type" NOT NULL,
  	"text" varchar NOT NULL,
  	"signed_on" timestamp(3) with time zone NOT NULL,
  	"perform_by" timestamp(3) with time zone NOT NULL,
  	"finding" varchar,
  	"settled_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "credit_grades" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_credit_grades_state" DEFAULT 'proposed' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"subject_name" varchar,
  	"unified_code" varchar NOT NULL,
  	"subject_collection" "enum_credit_grades_subject_collection" NOT NULL,
  	"subject_id" varchar NOT NULL,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"proposed_grade" "enum_credit_grades_proposed_grade",
  	"asked_grade" "enum_credit_grades_asked_grade",
  	"grade" "enum_credit_grades_grade",
  	"asked_reason" varchar,
  	"reasons" jsonb NOT NULL,
  	"points" numeric,
  	"decided_by" varchar,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"reviewed_on" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "inspection_draws" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_inspection_draws_state" DEFAULT 'drafted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"title" varchar NOT NULL,
  	"register" "enum_inspection_draws_register" DEFAULT 'enterprises' NOT NULL,
  	"county_id" varchar,
  	"planned_on" timestamp(3) with time zone NOT NULL,
  	"share_a" numeric DEFAULT 2 NOT NULL,
  	"share_b" numeric DEFAULT 5 NOT NULL,
  	"share_c" numeric DEFAULT 20 NOT NULL,
  	"share_d" numeric DEFAULT 50 NOT NULL,
  	"cancel_reason" varchar,
  	"seed_digest" varchar,
  	"list_digest" varchar,
  	"sealed_digest" varchar,
  	"seed" varchar,
  	"candidates" numeric,
  	"drawn" numeric,
  	"announced_at" timestamp(3) with time zone,
  	"frozen_at" timestamp(3) with time zone,
  	"drawn_at" timestamp(3) with time zone,
  	"published_at" timestamp(3) with time zone,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "state_createdAt_10_idx";
  ALTER TABLE "credit_records" ADD CONSTRAINT "credit_records_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_records" ADD CONSTRAINT "credit_records_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_records" ADD CONSTRAINT "credit_records_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commitments" ADD CONSTRAINT "commitments_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commitments" ADD CONSTRAINT "commitments_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_grades" ADD CONSTRAINT "credit_grades_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_grades" ADD CONSTRAINT "credit_grades_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspection_draws" ADD CONSTRAINT "inspection_draws_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspection_draws" ADD CONSTRAINT "inspection_draws_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "credit_records_state_idx" ON "credit_records" USING btree ("state");
  CREATE INDEX "credit_records_unified_code_idx" ON "credit_records" USING btree ("unified_code");
  CREATE INDEX "credit_records_county_idx" ON "credit_records" USING btree ("county_id");
  CREATE INDEX "credit_records_agency_idx" ON "credit_records" USING btree ("agency_id");
  CREATE INDEX "credit_records_commitment_idx" ON "credit_records" USING btree ("commitment_id");
  CREATE INDEX "credit_records_ends_at_idx" ON "credit_records" USING btree ("ends_at");
  CREATE INDEX "credit_records_due_at_idx" ON "credit_records" USING btree ("due_at");
  CREATE INDEX "credit_records_remind_at_idx" ON "credit_records" USING btree ("remind_at");
  CREATE INDEX "credit_records_escalate_at_idx" ON "credit_records" USING btree ("escalate_at");
  CREATE INDEX "credit_records_due_unknown_year_idx" ON "credit_records" USING btree ("due_unknown_year");
  CREATE INDEX "credit_records_updated_at_idx" ON "credit_records" USING btree ("updated_at");
  CREATE INDEX "credit_records_created_at_idx" ON "credit_records" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_11_idx" ON "credit_records" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_11_idx" ON "credit_records" USING btree ("agency_id","state","created_at");
  CREATE INDEX "state_createdAt_10_idx" ON "credit_records" USING btree ("state","created_at");
  CREATE INDEX "subjectCollection_subjectId_state_idx" ON "credit_records" USING btree ("subject_collection","subject_id","state");
  CREATE INDEX "commitments_state_idx" ON "commitments" USING btree ("state");
  CREATE INDEX "commitments_unified_code_idx" ON "commitments" USING btree ("unified_code");
  CREATE INDEX "commitments_county_idx" ON "commitments" USING btree ("county_id");
  CREATE INDEX "commitments_agency_idx" ON "commitments" USING btree ("agency_id");
  CREATE INDEX "commitments_ends_at_idx" ON "commitments" USING btree ("ends_at");
  CREATE INDEX "commitments_remind_at_idx" ON "commitments" USING btree ("remind_at");
  CREATE INDEX "commitments_updated_at_idx" ON "commitments" USING btree ("updated_at");
  CREATE INDEX "commitments_created_at_idx" ON "commitments" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_12_idx" ON "commitments" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_12_idx" ON "commitments" USING btree ("agency_id","state","created_at");
  CREATE INDEX "state_createdAt_11_idx" ON "commitments" USING btree ("state","created_at");
  CREATE INDEX "subjectCollection_subjectId_state_1_idx" ON "commitments" USING btree ("subject_collection","subject_id","state");
  CREATE INDEX "credit_grades_state_idx" ON "credit_grades" USING btree ("state");
  CREATE INDEX "credit_grades_unified_code_idx" ON "credit_grades" USING btree ("unified_code");
  CREATE INDEX "credit_grades_county_idx" ON "credit_grades" USING btree ("county_id");
  CREATE INDEX "credit_grades_agency_idx" ON "credit_grades" USING btree ("agency_id");
  CREATE INDEX "credit_grades_updated_at_idx" ON "credit_grades" USING btree ("updated_at");
  CREATE INDEX "credit_grades_created_at_idx" ON "credit_grades" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_13_idx" ON "credit_grades" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_13_idx" ON "credit_grades" USING btree ("agency_id","state","created_at");
  CREATE INDEX "state_createdAt_12_idx" ON "credit_grades" USING btree ("state","created_at");
  CREATE INDEX "subjectCollection_subjectId_state_2_idx" ON "credit_grades" USING btree ("subject_collection","subject_id","state");
  CREATE INDEX "inspection_draws_state_idx" ON "inspection_draws" USING btree ("state");
  CREATE INDEX "inspection_draws_county_idx" ON "inspection_draws" USING btree ("county_id");
  CREATE INDEX "inspection_draws_agency_idx" ON "inspection_draws" USING btree ("agency_id");
  CREATE INDEX "inspection_draws_updated_at_idx" ON "inspection_draws" USING btree ("updated_at");
  CREATE INDEX "inspection_draws_created_at_idx" ON "inspection_draws" USING btree ("created_at");
  CREATE INDEX "state_createdAt_13_idx" ON "inspection_draws" USING btree ("state","created_at");
  CREATE INDEX "state_createdAt_14_idx" ON "runs" USING btree ("state","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "credit_records" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "commitments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "credit_grades" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "inspection_draws" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "credit_records" CASCADE;
  DROP TABLE "commitments" CASCADE;
  DROP TABLE "credit_grades" CASCADE;
  DROP TABLE "inspection_draws" CASCADE;
  DROP INDEX "state_createdAt_14_idx";
  CREATE INDEX "state_createdAt_10_idx" ON "runs" USING btree ("state","created_at");
  DROP TYPE "public"."enum_credit_records_state";
  DROP TYPE "public"."enum_credit_records_subject_collection";
  DROP TYPE "public"."enum_credit_records_kind";
  DROP TYPE "public"."enum_credit_records_severity";
  DROP TYPE "public"."enum_commitments_state";
  DROP TYPE "public"."enum_commitments_subject_collection";
  DROP TYPE "public"."enum_commitments_type";
  DROP TYPE "public"."enum_credit_grades_state";
  DROP TYPE "public"."enum_credit_grades_subject_collection";
  DROP TYPE "public"."enum_credit_grades_proposed_grade";
  DROP TYPE "public"."enum_credit_grades_asked_grade";
  DROP TYPE "public"."enum_credit_grades_grade";
  DROP TYPE "public"."enum_inspection_draws_state";
  DROP TYPE "public"."enum_inspection_draws_register";`)
}
