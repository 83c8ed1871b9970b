import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_credit_imports_state" AS ENUM('checking', 'checked', 'importing', 'done', 'cancelled', 'refused');
  CREATE TYPE "public"."enum_credit_imports_register" AS ENUM('enterprises', 'service-providers', 'trademark-stations', 'parks', 'livestream-bases', 'selection-centres');
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
  CREATE INDEX "talent_objections_assignee_idx" ON "talent_objections" USING btree ("assignee_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "credit_imports" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "credit_imports" CASCADE;
  ALTER TABLE "talent_applications" DROP CONSTRAINT "talent_applications_assignee_id_users_id_fk";
  
  ALTER TABLE "talent_objections" DROP CONSTRAINT "talent_objections_assignee_id_users_id_fk";
  
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
  DROP TYPE "public"."enum_credit_imports_state";
  DROP TYPE "public"."enum_credit_imports_register";`)
}
