import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_trademark_stations_services" AS ENUM('registration', 'use', 'brand-building', 'enforcement', 'geographical-indication', 'overseas', 'training');
  CREATE TYPE "public"."enum_trademark_stations_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  CREATE TYPE "public"."enum_trademark_stations_channel" AS ENUM('web', 'counter', 'import');
  CREATE TYPE "public"."enum_trademark_stations_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_trademark_stations_second_look" AS ENUM('open', 'confirmed', 'objected');
  CREATE TYPE "public"."enum_parks_services" AS ENUM('customs', 'warehousing', 'logistics', 'finance', 'incubation', 'livestream', 'training', 'selection');
  CREATE TYPE "public"."enum_parks_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  CREATE TYPE "public"."enum_parks_level" AS ENUM('county', 'province');
  CREATE TYPE "public"."enum_parks_channel" AS ENUM('web', 'counter', 'import');
  CREATE TYPE "public"."enum_parks_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_parks_second_look" AS ENUM('open', 'confirmed', 'objected');
  CREATE TYPE "public"."enum_livestream_bases_languages" AS ENUM('zh', 'en', 'ru', 'ja', 'ko', 'th', 'vi', 'id', 'ms', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum_livestream_bases_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  CREATE TYPE "public"."enum_livestream_bases_channel" AS ENUM('web', 'counter', 'import');
  CREATE TYPE "public"."enum_livestream_bases_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_livestream_bases_second_look" AS ENUM('open', 'confirmed', 'objected');
  CREATE TYPE "public"."enum_selection_centres_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  CREATE TYPE "public"."enum_selection_centres_channel" AS ENUM('web', 'counter', 'import');
  CREATE TYPE "public"."enum_selection_centres_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_selection_centres_second_look" AS ENUM('open', 'confirmed', 'objected');
  ALTER TYPE "public"."enum_register_imports_register" ADD VALUE 'trademark-stations';
  ALTER TYPE "public"."enum_register_imports_register" ADD VALUE 'parks';
  ALTER TYPE "public"."enum_register_imports_register" ADD VALUE 'livestream-bases';
  ALTER TYPE "public"."enum_register_imports_register" ADD VALUE 'selection-centres';
  CREATE TABLE "trademark_stations_services" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_trademark_stations_services",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "trademark_stations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_trademark_stations_state" DEFAULT 'submitted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"number" varchar,
  	"receipt_code" varchar,
  	"name" varchar,
  	"name_en" varchar,
  	"contact_name" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"operator" varchar,
  	"unified_code" varchar,
  	"address" varchar,
  	"advisers" numeric,
  	"service_phone" varchar,
  	"opening_hours" varchar,
  	"introduction" varchar,
  	"renewal_remind_at" timestamp(3) with time zone,
  	"issued_at" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"answer_by" timestamp(3) with time zone,
  	"channel" "enum_trademark_stations_channel",
  	"arrived_at" timestamp(3) with time zone,
  	"unverified" boolean,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"locale" "enum_trademark_stations_locale",
  	"returned_reason" varchar,
  	"search_text" varchar,
  	"duplicate_keys" varchar,
  	"duplicate_answers" jsonb,
  	"assignee_id" uuid,
  	"due_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"escalate_at" timestamp(3) with time zone,
  	"due_unknown_year" numeric,
  	"clock_state" varchar,
  	"clock_from" varchar,
  	"clock_left" numeric,
  	"second_look" "enum_trademark_stations_second_look",
  	"second_look_due" timestamp(3) with time zone,
  	"forced_on" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "parks_services" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_parks_services",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "parks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_parks_state" DEFAULT 'submitted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"number" varchar,
  	"receipt_code" varchar,
  	"name" varchar,
  	"name_en" varchar,
  	"contact_name" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"operator" varchar,
  	"unified_code" varchar,
  	"address" varchar,
  	"level" "enum_parks_level",
  	"floor_area" numeric,
  	"enterprises" numeric,
  	"trade_volume" numeric,
  	"introduction" varchar,
  	"renewal_remind_at" timestamp(3) with time zone,
  	"issued_at" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"answer_by" timestamp(3) with time zone,
  	"channel" "enum_parks_channel",
  	"arrived_at" timestamp(3) with time zone,
  	"unverified" boolean,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"locale" "enum_parks_locale",
  	"returned_reason" varchar,
  	"search_text" varchar,
  	"duplicate_keys" varchar,
  	"duplicate_answers" jsonb,
  	"assignee_id" uuid,
  	"due_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"escalate_at" timestamp(3) with time zone,
  	"due_unknown_year" numeric,
  	"clock_state" varchar,
  	"clock_from" varchar,
  	"clock_left" numeric,
  	"second_look" "enum_parks_second_look",
  	"second_look_due" timestamp(3) with time zone,
  	"forced_on" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "livestream_bases_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_livestream_bases_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "livestream_bases" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_livestream_bases_state" DEFAULT 'submitted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"number" varchar,
  	"receipt_code" varchar,
  	"name" varchar,
  	"name_en" varchar,
  	"contact_name" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"operator" varchar,
  	"unified_code" varchar,
  	"address" varchar,
  	"studios" numeric,
  	"streamers" numeric,
  	"goods" varchar,
  	"introduction" varchar,
  	"renewal_remind_at" timestamp(3) with time zone,
  	"issued_at" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"answer_by" timestamp(3) with time zone,
  	"channel" "enum_livestream_bases_channel",
  	"arrived_at" timestamp(3) with time zone,
  	"unverified" boolean,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"locale" "enum_livestream_bases_locale",
  	"returned_reason" varchar,
  	"search_text" varchar,
  	"duplicate_keys" varchar,
  	"duplicate_answers" jsonb,
  	"assignee_id" uuid,
  	"due_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"escalate_at" timestamp(3) with time zone,
  	"due_unknown_year" numeric,
  	"clock_state" varchar,
  	"clock_from" varchar,
  	"clock_left" numeric,
  	"second_look" "enum_livestream_bases_second_look",
  	"second_look_due" timestamp(3) with time zone,
  	"forced_on" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "selection_centres" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_selection_centres_state" DEFAULT 'submitted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"number" varchar,
  	"receipt_code" varchar,
  	"name" varchar,
  	"name_en" varchar,
  	"contact_name" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"operator" varchar,
  	"unified_code" varchar,
  	"address" varchar,
  	"exhibition_area" numeric,
  	"suppliers" numeric,
  	"goods" varchar,
  	"introduction" varchar,
  	"renewal_remind_at" timestamp(3) with time zone,
  	"issued_at" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"answer_by" timestamp(3) with time zone,
  	"channel" "enum_selection_centres_channel",
  	"arrived_at" timestamp(3) with time zone,
  	"unverified" boolean,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"locale" "enum_selection_centres_locale",
  	"returned_reason" varchar,
  	"search_text" varchar,
  	"duplicate_keys" varchar,
  	"duplicate_answers" jsonb,
  	"assignee_id" uuid,
  	"due_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"escalate_at" timestamp(3) with time zone,
  	"due_unknown_year" numeric,
  	"clock_state" varchar,
  	"clock_from" varchar,
  	"clock_left" numeric,
  	"second_look" "enum_selection_centres_second_look",
  	"second_look_due" timestamp(3) with time zone,
  	"forced_on" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "county_state_createdAt_2_idx";
  DROP INDEX "state_createdAt_2_idx";
  DROP INDEX "state_createdAt_3_idx";
  ALTER TABLE "trademark_stations_services" ADD CONSTRAINT "trademark_stations_services_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."trademark_stations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "trademark_stations" ADD CONSTRAINT "trademark_stations_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "trademark_stations" ADD CONSTRAINT "trademark_stations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "trademark_stations" ADD CONSTRAINT "trademark_stations_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "parks_services" ADD CONSTRAINT "parks_services_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."parks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "parks" ADD CONSTRAINT "parks_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "parks" ADD CONSTRAINT "parks_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "parks" ADD CONSTRAINT "parks_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "livestream_bases_languages" ADD CONSTRAINT "livestream_bases_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."livestream_bases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "livestream_bases" ADD CONSTRAINT "livestream_bases_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "livestream_bases" ADD CONSTRAINT "livestream_bases_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "livestream_bases" ADD CONSTRAINT "livestream_bases_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "selection_centres" ADD CONSTRAINT "selection_centres_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "selection_centres" ADD CONSTRAINT "selection_centres_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "selection_centres" ADD CONSTRAINT "selection_centres_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "trademark_stations_services_order_idx" ON "trademark_stations_services" USING btree ("order");
  CREATE INDEX "trademark_stations_services_parent_idx" ON "trademark_stations_services" USING btree ("parent_id");
  CREATE INDEX "trademark_stations_state_idx" ON "trademark_stations" USING btree ("state");
  CREATE UNIQUE INDEX "trademark_stations_number_idx" ON "trademark_stations" USING btree ("number");
  CREATE UNIQUE INDEX "trademark_stations_receipt_code_idx" ON "trademark_stations" USING btree ("receipt_code");
  CREATE INDEX "trademark_stations_county_idx" ON "trademark_stations" USING btree ("county_id");
  CREATE INDEX "trademark_stations_agency_idx" ON "trademark_stations" USING btree ("agency_id");
  CREATE INDEX "trademark_stations_assignee_idx" ON "trademark_stations" USING btree ("assignee_id");
  CREATE INDEX "trademark_stations_due_at_idx" ON "trademark_stations" USING btree ("due_at");
  CREATE INDEX "trademark_stations_remind_at_idx" ON "trademark_stations" USING btree ("remind_at");
  CREATE INDEX "trademark_stations_escalate_at_idx" ON "trademark_stations" USING btree ("escalate_at");
  CREATE INDEX "trademark_stations_due_unknown_year_idx" ON "trademark_stations" USING btree ("due_unknown_year");
  CREATE INDEX "trademark_stations_second_look_idx" ON "trademark_stations" USING btree ("second_look");
  CREATE INDEX "trademark_stations_updated_at_idx" ON "trademark_stations" USING btree ("updated_at");
  CREATE INDEX "trademark_stations_created_at_idx" ON "trademark_stations" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_2_idx" ON "trademark_stations" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_2_idx" ON "trademark_stations" USING btree ("agency_id","state","created_at");
  CREATE INDEX "assignee_state_createdAt_2_idx" ON "trademark_stations" USING btree ("assignee_id","state","created_at");
  CREATE INDEX "state_createdAt_2_idx" ON "trademark_stations" USING btree ("state","created_at");
  CREATE INDEX "parks_services_order_idx" ON "parks_services" USING btree ("order");
  CREATE INDEX "parks_services_parent_idx" ON "parks_services" USING btree ("parent_id");
  CREATE INDEX "parks_state_idx" ON "parks" USING btree ("state");
  CREATE UNIQUE INDEX "parks_number_idx" ON "parks" USING btree ("number");
  CREATE UNIQUE INDEX "parks_receipt_code_idx" ON "parks" USING btree ("receipt_code");
  CREATE INDEX "parks_county_idx" ON "parks" USING btree ("county_id");
  CREATE INDEX "parks_agency_idx" ON "parks" USING btree ("agency_id");
  CREATE INDEX "parks_assignee_idx" ON "parks" USING btree ("assignee_id");
  CREATE INDEX "parks_due_at_idx" ON "parks" USING btree ("due_at");
  CREATE INDEX "parks_remind_at_idx" ON "parks" USING btree ("remind_at");
  CREATE INDEX "parks_escalate_at_idx" ON "parks" USING btree ("escalate_at");
  CREATE INDEX "parks_due_unknown_year_idx" ON "parks" USING btree ("due_unknown_year");
  CREATE INDEX "parks_second_look_idx" ON "parks" USING btree ("second_look");
  CREATE INDEX "parks_updated_at_idx" ON "parks" USING btree ("updated_at");
  CREATE INDEX "parks_created_at_idx" ON "parks" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_3_idx" ON "parks" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_3_idx" ON "parks" USING btree ("agency_id","state","created_at");
  CREATE INDEX "assignee_state_createdAt_3_idx" ON "parks" USING btree ("assignee_id","state","created_at");
  CREATE INDEX "state_createdAt_3_idx" ON "parks" USING btree ("state","created_at");
  CREATE INDEX "livestream_bases_languages_order_idx" ON "livestream_bases_languages" USING btree ("order");
  CREATE INDEX "livestream_bases_languages_parent_idx" ON "livestream_bases_languages" USING btree ("parent_id");
  CREATE INDEX "livestream_bases_state_idx" ON "livestream_bases" USING btree ("state");
  CREATE UNIQUE INDEX "livestream_bases_number_idx" ON "livestream_bases" USING btree ("number");
  CREATE UNIQUE INDEX "livestream_bases_receipt_code_idx" ON "livestream_bases" USING btree ("receipt_code");
  CREATE INDEX "livestream_bases_county_idx" ON "livestream_bases" USING btree ("county_id");
  CREATE INDEX "livestream_bases_agency_idx" ON "livestream_bases" USING btree ("agency_id");
  CREATE INDEX "livestream_bases_assignee_idx" ON "livestream_bases" USING btree ("assignee_id");
  CREATE INDEX "livestream_bases_due_at_idx" ON "livestream_bases" USING btree ("due_at");
  CREATE INDEX "livestream_bases_remind_at_idx" ON "livestream_bases" USING btree ("remind_at");
  CREATE INDEX "livestream_bases_escalate_at_idx" ON "livestream_bases" USING btree ("escalate_at");
  CREATE INDEX "livestream_bases_due_unknown_year_idx" ON "livestream_bases" USING btree ("due_unknown_year");
  CREATE INDEX "livestream_bases_second_look_idx" ON "livestream_bases" USING btree ("second_look");
  CREATE INDEX "livestream_bases_updated_at_idx" ON "livestream_bases" USING btree ("updated_at");
  CREATE INDEX "livestream_bases_created_at_idx" ON "livestream_bases" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_4_idx" ON "livestream_bases" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_4_idx" ON "livestream_bases" USING btree ("agency_id","state","created_at");
  CREATE INDEX "assignee_state_createdAt_4_idx" ON "livestream_bases" USING btree ("assignee_id","state","created_at");
  CREATE INDEX "state_createdAt_4_idx" ON "livestream_bases" USING btree ("state","created_at");
  CREATE INDEX "selection_centres_state_idx" ON "selection_centres" USING btree ("state");
  CREATE UNIQUE INDEX "selection_centres_number_idx" ON "selection_centres" USING btree ("number");
  CREATE UNIQUE INDEX "selection_centres_receipt_code_idx" ON "selection_centres" USING btree ("receipt_code");
  CREATE INDEX "selection_centres_county_idx" ON "selection_centres" USING btree ("county_id");
  CREATE INDEX "selection_centres_agency_idx" ON "selection_centres" USING btree ("agency_id");
  CREATE INDEX "selection_centres_assignee_idx" ON "selection_centres" USING btree ("assignee_id");
  CREATE INDEX "selection_centres_due_at_idx" ON "selection_centres" USING btree ("due_at");
  CREATE INDEX "selection_centres_remind_at_idx" ON "selection_centres" USING btree ("remind_at");
  CREATE INDEX "selection_centres_escalate_at_idx" ON "selection_centres" USING btree ("escalate_at");
  CREATE INDEX "selection_centres_due_unknown_year_idx" ON "selection_centres" USING btree ("due_unknown_year");
  CREATE INDEX "selection_centres_second_look_idx" ON "selection_centres" USING btree ("second_look");
  CREATE INDEX "selection_centres_updated_at_idx" ON "selection_centres" USING btree ("updated_at");
  CREATE INDEX "selection_centres_created_at_idx" ON "selection_centres" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_5_idx" ON "selection_centres" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_5_idx" ON "selection_centres" USING btree ("agency_id","state","created_at");
  CREATE INDEX "assignee_state_createdAt_5_idx" ON "selection_centres" USING btree ("assignee_id","state","created_at");
  CREATE INDEX "state_createdAt_5_idx" ON "selection_centres" USING btree ("state","created_at");
  CREATE INDEX "county_state_createdAt_6_idx" ON "change_requests" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_6_idx" ON "change_requests" USING btree ("state","created_at");
  CREATE INDEX "state_createdAt_7_idx" ON "runs" USING btree ("state","created_at");
  -- Possible duplicates, as of every register.
  CREATE INDEX "trademark_stations_duplicates_idx" ON "trademark_stations" USING gin (string_to_array(duplicate_keys, E'\\n'));
  CREATE INDEX "parks_duplicates_idx" ON "parks" USING gin (string_to_array(duplicate_keys, E'\\n'));
  CREATE INDEX "livestream_bases_duplicates_idx" ON "livestream_bases" USING gin (string_to_array(duplicate_keys, E'\\n'));
  CREATE INDEX "selection_centres_duplicates_idx" ON "selection_centres" USING gin (string_to_array(duplicate_keys, E'\\n'));`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "trademark_stations_services" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "trademark_stations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "parks_services" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "parks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "livestream_bases_languages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "livestream_bases" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "selection_centres" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "trademark_stations_services" CASCADE;
  DROP TABLE "trademark_stations" CASCADE;
  DROP TABLE "parks_services" CASCADE;
  DROP TABLE "parks" CASCADE;
  DROP TABLE "livestream_bases_languages" CASCADE;
  DROP TABLE "livestream_bases" CASCADE;
  DROP TABLE "selection_centres" CASCADE;
  ALTER TABLE "register_imports" ALTER COLUMN "register" SET DATA TYPE text;
  DROP TYPE "public"."enum_register_imports_register";
  CREATE TYPE "public"."enum_register_imports_register" AS ENUM('enterprises', 'service-providers');
  ALTER TABLE "register_imports" ALTER COLUMN "register" SET DATA TYPE "public"."enum_register_imports_register" USING "register"::"public"."enum_register_imports_register";
  DROP INDEX "county_state_createdAt_6_idx";
  DROP INDEX "state_createdAt_6_idx";
  DROP INDEX "state_createdAt_7_idx";
  CREATE INDEX "county_state_createdAt_2_idx" ON "change_requests" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_2_idx" ON "change_requests" USING btree ("state","created_at");
  CREATE INDEX "state_createdAt_3_idx" ON "runs" USING btree ("state","created_at");
  DROP TYPE "public"."enum_trademark_stations_services";
  DROP TYPE "public"."enum_trademark_stations_state";
  DROP TYPE "public"."enum_trademark_stations_channel";
  DROP TYPE "public"."enum_trademark_stations_locale";
  DROP TYPE "public"."enum_trademark_stations_second_look";
  DROP TYPE "public"."enum_parks_services";
  DROP TYPE "public"."enum_parks_state";
  DROP TYPE "public"."enum_parks_level";
  DROP TYPE "public"."enum_parks_channel";
  DROP TYPE "public"."enum_parks_locale";
  DROP TYPE "public"."enum_parks_second_look";
  DROP TYPE "public"."enum_livestream_bases_languages";
  DROP TYPE "public"."enum_livestream_bases_state";
  DROP TYPE "public"."enum_livestream_bases_channel";
  DROP TYPE "public"."enum_livestream_bases_locale";
  DROP TYPE "public"."enum_livestream_bases_second_look";
  DROP TYPE "public"."enum_selection_centres_state";
  DROP TYPE "public"."enum_selection_centres_channel";
  DROP TYPE "public"."enum_selection_centres_locale";
  DROP TYPE "public"."enum_selection_centres_second_look";`)
}
