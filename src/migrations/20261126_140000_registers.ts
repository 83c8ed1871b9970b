import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_enterprises_kinds" AS ENUM('merchant', 'domestic-agent', 'platform', 'logistics', 'payment', 'customs-broker', 'warehouse', 'operator', 'livestream-agency', 'supply-chain', 'comprehensive-service');
  CREATE TYPE "public"."enum_enterprises_supervision_codes" AS ENUM('9610', '1210', '1239', '9710', '9810');
  CREATE TYPE "public"."enum_enterprises_state" AS ENUM('submitted', 'returned', 'county-checked', 'filed', 'verification', 'suspended', 'revoked', 'appealed', 'refused', 'withdrawn', 'cancelled');
  CREATE TYPE "public"."enum_enterprises_channel" AS ENUM('web', 'counter', 'import');
  CREATE TYPE "public"."enum_enterprises_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_enterprises_second_look" AS ENUM('open', 'confirmed', 'objected');
  CREATE TYPE "public"."enum_service_providers_services" AS ENUM('intellectual-property', 'tax', 'law', 'quality-infrastructure', 'trademark-brand', 'arbitration');
  CREATE TYPE "public"."enum_service_providers_languages" AS ENUM('zh', 'en', 'ru', 'ja', 'ko', 'th', 'vi', 'id', 'ms', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum_service_providers_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'refused', 'withdrawn', 'cancelled');
  CREATE TYPE "public"."enum_service_providers_channel" AS ENUM('web', 'counter', 'import');
  CREATE TYPE "public"."enum_service_providers_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_service_providers_second_look" AS ENUM('open', 'confirmed', 'objected');
  CREATE TYPE "public"."enum_change_requests_state" AS ENUM('requested', 'county-checked', 'approved', 'refused');
  CREATE TABLE "enterprises_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_enterprises_kinds",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "enterprises_supervision_codes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_enterprises_supervision_codes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "enterprises" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_enterprises_state" DEFAULT 'submitted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"number" varchar,
  	"receipt_code" varchar,
  	"name" varchar,
  	"name_en" varchar,
  	"contact_name" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"unified_code" varchar,
  	"legal_representative" varchar,
  	"address" varchar,
  	"website" varchar,
  	"business" varchar,
  	"express_permit" varchar,
  	"express_permit_until" varchar,
  	"payment_licence" varchar,
  	"payment_licence_until" varchar,
  	"verify_by" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone,
  	"appeal_reason" varchar,
  	"issued_at" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"answer_by" timestamp(3) with time zone,
  	"channel" "enum_enterprises_channel",
  	"arrived_at" timestamp(3) with time zone,
  	"unverified" boolean,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"locale" "enum_enterprises_locale",
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
  	"second_look" "enum_enterprises_second_look",
  	"second_look_due" timestamp(3) with time zone,
  	"forced_on" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "service_providers_services" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_service_providers_services",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "service_providers_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_service_providers_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "service_providers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_service_providers_state" DEFAULT 'submitted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"number" varchar,
  	"receipt_code" varchar,
  	"name" varchar,
  	"name_en" varchar,
  	"contact_name" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"unified_code" varchar,
  	"address" varchar,
  	"service_phone" varchar,
  	"website" varchar,
  	"staff" numeric,
  	"introduction" varchar,
  	"renewal_remind_at" timestamp(3) with time zone,
  	"issued_at" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"answer_by" timestamp(3) with time zone,
  	"channel" "enum_service_providers_channel",
  	"arrived_at" timestamp(3) with time zone,
  	"unverified" boolean,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"locale" "enum_service_providers_locale",
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
  	"second_look" "enum_service_providers_second_look",
  	"second_look_due" timestamp(3) with time zone,
  	"forced_on" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "change_requests" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_change_requests_state" DEFAULT 'requested' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"record_name" varchar,
  	"record_number" varchar,
  	"register" varchar NOT NULL,
  	"record" varchar NOT NULL,
  	"changes" jsonb NOT NULL,
  	"grounds" varchar,
  	"requested_at" timestamp(3) with time zone,
  	"answered_at" timestamp(3) with time zone,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "registry_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"original_name" varchar NOT NULL,
  	"sm3" varchar NOT NULL,
  	"subject_collection" varchar,
  	"subject_id" varchar,
  	"purpose" varchar,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
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
  
  DROP INDEX "state_createdAt_idx";
  ALTER TABLE "settings" ADD COLUMN "registry_agency_id" varchar;
  ALTER TABLE "settings" ADD COLUMN "province_name" varchar;
  ALTER TABLE "enterprises_kinds" ADD CONSTRAINT "enterprises_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."enterprises"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "enterprises_supervision_codes" ADD CONSTRAINT "enterprises_supervision_codes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."enterprises"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "service_providers_services" ADD CONSTRAINT "service_providers_services_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."service_providers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_providers_languages" ADD CONSTRAINT "service_providers_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."service_providers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_providers" ADD CONSTRAINT "service_providers_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "service_providers" ADD CONSTRAINT "service_providers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "service_providers" ADD CONSTRAINT "service_providers_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "registry_files" ADD CONSTRAINT "registry_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "registry_files" ADD CONSTRAINT "registry_files_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "enterprises_kinds_order_idx" ON "enterprises_kinds" USING btree ("order");
  CREATE INDEX "enterprises_kinds_parent_idx" ON "enterprises_kinds" USING btree ("parent_id");
  CREATE INDEX "enterprises_supervision_codes_order_idx" ON "enterprises_supervision_codes" USING btree ("order");
  CREATE INDEX "enterprises_supervision_codes_parent_idx" ON "enterprises_supervision_codes" USING btree ("parent_id");
  CREATE INDEX "enterprises_state_idx" ON "enterprises" USING btree ("state");
  CREATE UNIQUE INDEX "enterprises_number_idx" ON "enterprises" USING btree ("number");
  CREATE UNIQUE INDEX "enterprises_receipt_code_idx" ON "enterprises" USING btree ("receipt_code");
  CREATE INDEX "enterprises_county_idx" ON "enterprises" USING btree ("county_id");
  CREATE INDEX "enterprises_agency_idx" ON "enterprises" USING btree ("agency_id");
  CREATE INDEX "enterprises_assignee_idx" ON "enterprises" USING btree ("assignee_id");
  CREATE INDEX "enterprises_due_at_idx" ON "enterprises" USING btree ("due_at");
  CREATE INDEX "enterprises_remind_at_idx" ON "enterprises" USING btree ("remind_at");
  CREATE INDEX "enterprises_escalate_at_idx" ON "enterprises" USING btree ("escalate_at");
  CREATE INDEX "enterprises_due_unknown_year_idx" ON "enterprises" USING btree ("due_unknown_year");
  CREATE INDEX "enterprises_second_look_idx" ON "enterprises" USING btree ("second_look");
  CREATE INDEX "enterprises_updated_at_idx" ON "enterprises" USING btree ("updated_at");
  CREATE INDEX "enterprises_created_at_idx" ON "enterprises" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_idx" ON "enterprises" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_idx" ON "enterprises" USING btree ("agency_id","state","created_at");
  CREATE INDEX "assignee_state_createdAt_idx" ON "enterprises" USING btree ("assignee_id","state","created_at");
  CREATE INDEX "state_createdAt_idx" ON "enterprises" USING btree ("state","created_at");
  CREATE INDEX "service_providers_services_order_idx" ON "service_providers_services" USING btree ("order");
  CREATE INDEX "service_providers_services_parent_idx" ON "service_providers_services" USING btree ("parent_id");
  CREATE INDEX "service_providers_languages_order_idx" ON "service_providers_languages" USING btree ("order");
  CREATE INDEX "service_providers_languages_parent_idx" ON "service_providers_languages" USING btree ("parent_id");
  CREATE INDEX "service_providers_state_idx" ON "service_providers" USING btree ("state");
  CREATE UNIQUE INDEX "service_providers_number_idx" ON "service_providers" USING btree ("number");
  CREATE UNIQUE INDEX "service_providers_receipt_code_idx" ON "service_providers" USING btree ("receipt_code");
  CREATE INDEX "service_providers_county_idx" ON "service_providers" USING btree ("county_id");
  CREATE INDEX "service_providers_agency_idx" ON "service_providers" USING btree ("agency_id");
  CREATE INDEX "service_providers_assignee_idx" ON "service_providers" USING btree ("assignee_id");
  CREATE INDEX "service_providers_due_at_idx" ON "service_providers" USING btree ("due_at");
  CREATE INDEX "service_providers_remind_at_idx" ON "service_providers" USING btree ("remind_at");
  CREATE INDEX "service_providers_escalate_at_idx" ON "service_providers" USING btree ("escalate_at");
  CREATE INDEX "service_providers_due_unknown_year_idx" ON "service_providers" USING btree ("due_unknown_year");
  CREATE INDEX "service_providers_second_look_idx" ON "service_providers" USING btree ("second_look");
  CREATE INDEX "service_providers_updated_at_idx" ON "service_providers" USING btree ("updated_at");
  CREATE INDEX "service_providers_created_at_idx" ON "service_providers" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_1_idx" ON "service_providers" USING btree ("county_id","state","created_at");
  CREATE INDEX "agency_state_createdAt_1_idx" ON "service_providers" USING btree ("agency_id","state","created_at");
  CREATE INDEX "assignee_state_createdAt_1_idx" ON "service_providers" USING btree ("assignee_id","state","created_at");
  CREATE INDEX "state_createdAt_1_idx" ON "service_providers" USING btree ("state","created_at");
  CREATE INDEX "change_requests_state_idx" ON "change_requests" USING btree ("state");
  CREATE INDEX "change_requests_county_idx" ON "change_requests" USING btree ("county_id");
  CREATE INDEX "change_requests_agency_idx" ON "change_requests" USING btree ("agency_id");
  CREATE INDEX "change_requests_updated_at_idx" ON "change_requests" USING btree ("updated_at");
  CREATE INDEX "change_requests_created_at_idx" ON "change_requests" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_2_idx" ON "change_requests" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_2_idx" ON "change_requests" USING btree ("state","created_at");
  CREATE INDEX "register_record_idx" ON "change_requests" USING btree ("register","record");
  CREATE INDEX "registry_files_agency_idx" ON "registry_files" USING btree ("agency_id");
  CREATE INDEX "registry_files_county_idx" ON "registry_files" USING btree ("county_id");
  CREATE INDEX "registry_files_updated_at_idx" ON "registry_files" USING btree ("updated_at");
  CREATE INDEX "registry_files_created_at_idx" ON "registry_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "registry_files_filename_idx" ON "registry_files" USING btree ("filename");
  CREATE INDEX "subjectCollection_subjectId_1_idx" ON "registry_files" USING btree ("subject_collection","subject_id");
  ALTER TABLE "settings" ADD CONSTRAINT "settings_registry_agency_id_agencies_id_fk" FOREIGN KEY ("registry_agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "state_createdAt_3_idx" ON "runs" USING btree ("state","created_at");
  CREATE INDEX "settings_registry_agency_idx" ON "settings" USING btree ("registry_agency_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "enterprises_kinds" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "enterprises_supervision_codes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "enterprises" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "service_providers_services" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "service_providers_languages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "service_providers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "change_requests" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "registry_files" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "enterprises_kinds" CASCADE;
  DROP TABLE "enterprises_supervision_codes" CASCADE;
  DROP TABLE "enterprises" CASCADE;
  DROP TABLE "service_providers_services" CASCADE;
  DROP TABLE "service_providers_languages" CASCADE;
  DROP TABLE "service_providers" CASCADE;
  DROP TABLE "change_requests" CASCADE;
  DROP TABLE "registry_files" CASCADE;
  ALTER TABLE "settings" DROP CONSTRAINT "settings_registry_agency_id_agencies_id_fk";
  
  DROP INDEX "state_createdAt_3_idx";
  DROP INDEX "settings_registry_agency_idx";
  CREATE INDEX "state_createdAt_idx" ON "runs" USING btree ("state","created_at");
  ALTER TABLE "settings" DROP COLUMN "registry_agency_id";
  ALTER TABLE "settings" DROP COLUMN "province_name";
  DROP TYPE "public"."enum_enterprises_kinds";
  DROP TYPE "public"."enum_enterprises_supervision_codes";
  DROP TYPE "public"."enum_enterprises_state";
  DROP TYPE "public"."enum_enterprises_channel";
  DROP TYPE "public"."enum_enterprises_locale";
  DROP TYPE "public"."enum_enterprises_second_look";
  DROP TYPE "public"."enum_service_providers_services";
  DROP TYPE "public"."enum_service_providers_languages";
  DROP TYPE "public"."enum_service_providers_state";
  DROP TYPE "public"."enum_service_providers_channel";
  DROP TYPE "public"."enum_service_providers_locale";
  DROP TYPE "public"."enum_service_providers_second_look";
  DROP TYPE "public"."enum_change_requests_state";`)
}
