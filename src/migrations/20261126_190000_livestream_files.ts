import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_live_operators_state" AS ENUM('draft', 'verified', 'lapsed', 'ended');
  CREATE TYPE "public"."enum_live_operators_kind" AS ENUM('operator', 'agency', 'platform');
  CREATE TYPE "public"."enum_live_operators_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_live_rooms_platform" AS ENUM('douyin', 'kuaishou', 'taobao', 'jd', 'pinduoduo', 'xiaohongshu', 'weixin', 'bilibili', 'tiktok', 'other');
  CREATE TYPE "public"."enum_streamers_state" AS ENUM('draft', 'verified', 'lapsed', 'ended');
  CREATE TYPE "public"."enum_streamers_topic" AS ENUM('none', 'medicine', 'finance', 'law', 'education');
  CREATE TYPE "public"."enum_broadcasts_state" AS ENUM('planned', 'cleared', 'refused', 'live', 'ended', 'cancelled');
  CREATE TYPE "public"."enum_policy_codes_severity" AS ENUM('1', '2', '3', '4');
  CREATE TYPE "public"."enum_policy_codes_topic" AS ENUM('security', 'ethnic-religion', 'culture-heroes', 'discrimination', 'crime-violence', 'rumours', 'rights', 'vulgarity', 'minors', 'environment', 'commerce', 'place', 'platform-duty', 'other');
  CREATE TYPE "public"."enum_policy_codes_source" AS ENUM('conduct-code', 'livestream-measures');
  CREATE TABLE "live_operators" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_live_operators_state" DEFAULT 'draft' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_live_operators_kind" NOT NULL,
  	"unified_code" varchar,
  	"contact_name" varchar NOT NULL,
  	"contact_phone" varchar,
  	"contact_email" varchar NOT NULL,
  	"locale" "enum_live_operators_locale" DEFAULT 'zh' NOT NULL,
  	"payee" varchar,
  	"verified_at" timestamp(3) with time zone,
  	"verify_by" timestamp(3) with time zone,
  	"verify_remind_at" timestamp(3) with time zone,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "live_rooms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"platform" "enum_live_rooms_platform" NOT NULL,
  	"platform_account" varchar NOT NULL,
  	"account_key" varchar,
  	"url" varchar,
  	"operator_id" uuid NOT NULL,
  	"agency_of_streamers_id" uuid,
  	"base" varchar,
  	"followers" numeric DEFAULT 0,
  	"goods" varchar,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "streamers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_streamers_state" DEFAULT 'draft' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"stage_name" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"identity_tail" varchar,
  	"identity_digest" varchar,
  	"birth_date" timestamp(3) with time zone,
  	"phone" varchar,
  	"payee" varchar,
  	"guardian_name" varchar,
  	"guardian_consent_on" timestamp(3) with time zone,
  	"topic" "enum_streamers_topic" DEFAULT 'none' NOT NULL,
  	"licence_number" varchar,
  	"licence_until" timestamp(3) with time zone,
  	"trained_on" timestamp(3) with time zone,
  	"operator_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verify_by" timestamp(3) with time zone,
  	"verify_remind_at" timestamp(3) with time zone,
  	"county_id" varchar NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "broadcasts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_broadcasts_state" DEFAULT 'planned' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"title" varchar NOT NULL,
  	"room_id" uuid NOT NULL,
  	"streamer_id" uuid NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"description" varchar,
  	"goods" varchar,
  	"checklist" jsonb NOT NULL,
  	"viewers" numeric DEFAULT 0,
  	"recording_url" varchar,
  	"review_by" timestamp(3) with time zone,
  	"review_remind_at" timestamp(3) with time zone,
  	"review_escalate_at" timestamp(3) with time zone,
  	"unreviewed" boolean DEFAULT false,
  	"ended_at" timestamp(3) with time zone,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_codes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"severity" "enum_policy_codes_severity" NOT NULL,
  	"title" varchar NOT NULL,
  	"title_en" varchar NOT NULL,
  	"topic" "enum_policy_codes_topic" NOT NULL,
  	"source" "enum_policy_codes_source" NOT NULL,
  	"basis" varchar NOT NULL,
  	"guidance" varchar,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "state_createdAt_10_idx";
  ALTER TABLE "live_operators" ADD CONSTRAINT "live_operators_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_operators" ADD CONSTRAINT "live_operators_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_rooms" ADD CONSTRAINT "live_rooms_operator_id_live_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."live_operators"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_rooms" ADD CONSTRAINT "live_rooms_agency_of_streamers_id_live_operators_id_fk" FOREIGN KEY ("agency_of_streamers_id") REFERENCES "public"."live_operators"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_rooms" ADD CONSTRAINT "live_rooms_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_rooms" ADD CONSTRAINT "live_rooms_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streamers" ADD CONSTRAINT "streamers_operator_id_live_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."live_operators"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streamers" ADD CONSTRAINT "streamers_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streamers" ADD CONSTRAINT "streamers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_room_id_live_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."live_rooms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_streamer_id_streamers_id_fk" FOREIGN KEY ("streamer_id") REFERENCES "public"."streamers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "live_operators_state_idx" ON "live_operators" USING btree ("state");
  CREATE INDEX "live_operators_unified_code_idx" ON "live_operators" USING btree ("unified_code");
  CREATE INDEX "live_operators_contact_phone_idx" ON "live_operators" USING btree ("contact_phone");
  CREATE INDEX "live_operators_verified_at_idx" ON "live_operators" USING btree ("verified_at");
  CREATE INDEX "live_operators_verify_by_idx" ON "live_operators" USING btree ("verify_by");
  CREATE INDEX "live_operators_verify_remind_at_idx" ON "live_operators" USING btree ("verify_remind_at");
  CREATE INDEX "live_operators_county_idx" ON "live_operators" USING btree ("county_id");
  CREATE INDEX "live_operators_agency_idx" ON "live_operators" USING btree ("agency_id");
  CREATE INDEX "live_operators_updated_at_idx" ON "live_operators" USING btree ("updated_at");
  CREATE INDEX "live_operators_created_at_idx" ON "live_operators" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_10_idx" ON "live_operators" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_10_idx" ON "live_operators" USING btree ("state","created_at");
  CREATE INDEX "live_rooms_operator_idx" ON "live_rooms" USING btree ("operator_id");
  CREATE INDEX "live_rooms_agency_of_streamers_idx" ON "live_rooms" USING btree ("agency_of_streamers_id");
  CREATE INDEX "live_rooms_base_idx" ON "live_rooms" USING btree ("base");
  CREATE INDEX "live_rooms_county_idx" ON "live_rooms" USING btree ("county_id");
  CREATE INDEX "live_rooms_agency_idx" ON "live_rooms" USING btree ("agency_id");
  CREATE INDEX "live_rooms_updated_at_idx" ON "live_rooms" USING btree ("updated_at");
  CREATE INDEX "live_rooms_created_at_idx" ON "live_rooms" USING btree ("created_at");
  CREATE INDEX "county_createdAt_idx" ON "live_rooms" USING btree ("county_id","created_at");
  CREATE UNIQUE INDEX "platform_accountKey_idx" ON "live_rooms" USING btree ("platform","account_key");
  CREATE INDEX "streamers_state_idx" ON "streamers" USING btree ("state");
  CREATE INDEX "streamers_identity_digest_idx" ON "streamers" USING btree ("identity_digest");
  CREATE INDEX "streamers_phone_idx" ON "streamers" USING btree ("phone");
  CREATE INDEX "streamers_operator_idx" ON "streamers" USING btree ("operator_id");
  CREATE INDEX "streamers_verified_at_idx" ON "streamers" USING btree ("verified_at");
  CREATE INDEX "streamers_verify_by_idx" ON "streamers" USING btree ("verify_by");
  CREATE INDEX "streamers_verify_remind_at_idx" ON "streamers" USING btree ("verify_remind_at");
  CREATE INDEX "streamers_county_idx" ON "streamers" USING btree ("county_id");
  CREATE INDEX "streamers_agency_idx" ON "streamers" USING btree ("agency_id");
  CREATE INDEX "streamers_updated_at_idx" ON "streamers" USING btree ("updated_at");
  CREATE INDEX "streamers_created_at_idx" ON "streamers" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_11_idx" ON "streamers" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_11_idx" ON "streamers" USING btree ("state","created_at");
  CREATE INDEX "broadcasts_state_idx" ON "broadcasts" USING btree ("state");
  CREATE INDEX "broadcasts_room_idx" ON "broadcasts" USING btree ("room_id");
  CREATE INDEX "broadcasts_streamer_idx" ON "broadcasts" USING btree ("streamer_id");
  CREATE INDEX "broadcasts_starts_at_idx" ON "broadcasts" USING btree ("starts_at");
  CREATE INDEX "broadcasts_ends_at_idx" ON "broadcasts" USING btree ("ends_at");
  CREATE INDEX "broadcasts_review_by_idx" ON "broadcasts" USING btree ("review_by");
  CREATE INDEX "broadcasts_review_remind_at_idx" ON "broadcasts" USING btree ("review_remind_at");
  CREATE INDEX "broadcasts_review_escalate_at_idx" ON "broadcasts" USING btree ("review_escalate_at");
  CREATE INDEX "broadcasts_ended_at_idx" ON "broadcasts" USING btree ("ended_at");
  CREATE INDEX "broadcasts_county_idx" ON "broadcasts" USING btree ("county_id");
  CREATE INDEX "broadcasts_agency_idx" ON "broadcasts" USING btree ("agency_id");
  CREATE INDEX "broadcasts_updated_at_idx" ON "broadcasts" USING btree ("updated_at");
  CREATE INDEX "broadcasts_created_at_idx" ON "broadcasts" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_12_idx" ON "broadcasts" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_12_idx" ON "broadcasts" USING btree ("state","created_at");
  CREATE INDEX "state_startsAt_idx" ON "broadcasts" USING btree ("state","starts_at");
  CREATE INDEX "room_startsAt_idx" ON "broadcasts" USING btree ("room_id","starts_at");
  CREATE UNIQUE INDEX "policy_codes_code_idx" ON "policy_codes" USING btree ("code");
  CREATE INDEX "policy_codes_updated_at_idx" ON "policy_codes" USING btree ("updated_at");
  CREATE INDEX "policy_codes_created_at_idx" ON "policy_codes" USING btree ("created_at");
  CREATE INDEX "state_createdAt_13_idx" ON "runs" USING btree ("state","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "live_operators" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "live_rooms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "streamers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "broadcasts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policy_codes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "live_operators" CASCADE;
  DROP TABLE "live_rooms" CASCADE;
  DROP TABLE "streamers" CASCADE;
  DROP TABLE "broadcasts" CASCADE;
  DROP TABLE "policy_codes" CASCADE;
  DROP INDEX "state_createdAt_13_idx";
  CREATE INDEX "state_createdAt_10_idx" ON "runs" USING btree ("state","created_at");
  DROP TYPE "public"."enum_live_operators_state";
  DROP TYPE "public"."enum_live_operators_kind";
  DROP TYPE "public"."enum_live_operators_locale";
  DROP TYPE "public"."enum_live_rooms_platform";
  DROP TYPE "public"."enum_streamers_state";
  DROP TYPE "public"."enum_streamers_topic";
  DROP TYPE "public"."enum_broadcasts_state";
  DROP TYPE "public"."enum_policy_codes_severity";
  DROP TYPE "public"."enum_policy_codes_topic";
  DROP TYPE "public"."enum_policy_codes_source";`)
}
