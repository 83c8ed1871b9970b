import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "recordings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"original_name" varchar NOT NULL,
  	"mime_type" varchar NOT NULL,
  	"bytes" numeric NOT NULL,
  	"sm3" varchar NOT NULL,
  	"file" varchar,
  	"case_id" uuid NOT NULL,
  	"cues" jsonb,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "recordings" ADD CONSTRAINT "recordings_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "recordings" ADD CONSTRAINT "recordings_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "recordings" ADD CONSTRAINT "recordings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "recordings_case_idx" ON "recordings" USING btree ("case_id");
  CREATE INDEX "recordings_county_idx" ON "recordings" USING btree ("county_id");
  CREATE INDEX "recordings_agency_idx" ON "recordings" USING btree ("agency_id");
  CREATE INDEX "recordings_updated_at_idx" ON "recordings" USING btree ("updated_at");
  CREATE INDEX "recordings_created_at_idx" ON "recordings" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "recordings" CASCADE;`)
}
