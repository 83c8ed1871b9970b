import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_certificates_state" AS ENUM('valid', 'suspended', 'superseded', 'withdrawn');
  ALTER TYPE "public"."enum_defence_rules_act" ADD VALUE 'certificate-lookup' BEFORE 'sender-address';
  CREATE TABLE "certificates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_certificates_state" DEFAULT 'valid' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"number" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"holder" varchar NOT NULL,
  	"issued_at" timestamp(3) with time zone NOT NULL,
  	"valid_from" timestamp(3) with time zone NOT NULL,
  	"valid_until" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"code" varchar NOT NULL,
  	"digest" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"subject_collection" varchar NOT NULL,
  	"subject_id" varchar NOT NULL,
  	"facts" jsonb NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings_number_series" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" varchar NOT NULL,
  	"series" varchar NOT NULL
  );
  
  ALTER TABLE "certificates" ADD CONSTRAINT "certificates_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "certificates" ADD CONSTRAINT "certificates_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings_number_series" ADD CONSTRAINT "settings_number_series_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "certificates_state_idx" ON "certificates" USING btree ("state");
  CREATE UNIQUE INDEX "certificates_number_idx" ON "certificates" USING btree ("number");
  CREATE UNIQUE INDEX "certificates_code_idx" ON "certificates" USING btree ("code");
  CREATE INDEX "certificates_kind_idx" ON "certificates" USING btree ("kind");
  CREATE INDEX "certificates_agency_idx" ON "certificates" USING btree ("agency_id");
  CREATE INDEX "certificates_county_idx" ON "certificates" USING btree ("county_id");
  CREATE INDEX "certificates_updated_at_idx" ON "certificates" USING btree ("updated_at");
  CREATE INDEX "certificates_created_at_idx" ON "certificates" USING btree ("created_at");
  CREATE INDEX "subjectCollection_subjectId_idx" ON "certificates" USING btree ("subject_collection","subject_id");
  CREATE INDEX "state_validUntil_idx" ON "certificates" USING btree ("state","valid_until");
  CREATE INDEX "county_issuedAt_idx" ON "certificates" USING btree ("county_id","issued_at");
  CREATE INDEX "agency_issuedAt_idx" ON "certificates" USING btree ("agency_id","issued_at");
  CREATE INDEX "settings_number_series_order_idx" ON "settings_number_series" USING btree ("_order");
  CREATE INDEX "settings_number_series_parent_id_idx" ON "settings_number_series" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "certificates" CASCADE;
  DROP TABLE "settings_number_series" CASCADE;
  ALTER TABLE "defence_rules" ALTER COLUMN "act" SET DATA TYPE text;
  DROP TYPE "public"."enum_defence_rules_act";
  CREATE TYPE "public"."enum_defence_rules_act" AS ENUM('submission', 'unverified-comment', 'receipt-lookup', 'sender-address', 'mail-domain', 'phrase', 'arrivals-per-minute');
  ALTER TABLE "defence_rules" ALTER COLUMN "act" SET DATA TYPE "public"."enum_defence_rules_act" USING "act"::"public"."enum_defence_rules_act";
  DROP TYPE "public"."enum_certificates_state";`)
}
