import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_register_imports_state" AS ENUM('checking', 'checked', 'importing', 'done', 'cancelled', 'refused');
  CREATE TYPE "public"."enum_register_imports_register" AS ENUM('enterprises', 'service-providers');
  CREATE TABLE "register_imports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_register_imports_state" DEFAULT 'checking' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"register" "enum_register_imports_register" NOT NULL,
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
  
  ALTER TABLE "register_imports" ADD CONSTRAINT "register_imports_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "register_imports" ADD CONSTRAINT "register_imports_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "register_imports" ADD CONSTRAINT "register_imports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "register_imports_state_idx" ON "register_imports" USING btree ("state");
  CREATE INDEX "register_imports_county_idx" ON "register_imports" USING btree ("county_id");
  CREATE INDEX "register_imports_run_idx" ON "register_imports" USING btree ("run_id");
  CREATE INDEX "register_imports_agency_idx" ON "register_imports" USING btree ("agency_id");
  CREATE INDEX "register_imports_updated_at_idx" ON "register_imports" USING btree ("updated_at");
  CREATE INDEX "register_imports_created_at_idx" ON "register_imports" USING btree ("created_at");
  CREATE UNIQUE INDEX "register_imports_filename_idx" ON "register_imports" USING btree ("filename");
  -- Rows of two kinds of files; neither kind is ever deleted.
  ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_batch_id_fkey";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "import_rows" WHERE "batch_id" IN (SELECT "id" FROM "register_imports");
  ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batches" ON DELETE CASCADE;
  DROP TABLE "register_imports" CASCADE;
  DROP TYPE "public"."enum_register_imports_state";
  DROP TYPE "public"."enum_register_imports_register";`)
}
