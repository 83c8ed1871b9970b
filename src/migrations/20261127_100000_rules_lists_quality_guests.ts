import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_event_guest_lists_state" AS ENUM('checking', 'checked', 'importing', 'done', 'cancelled', 'refused');
  CREATE TYPE "public"."enum_broadcasts_goods_shown_category" AS ENUM('ordinary', 'food', 'health-food', 'infant-formula', 'cosmetics', 'medical-device', 'pesticide', 'prescription-medicine', 'tobacco', 'wildlife');
  CREATE TYPE "public"."enum_quality_looks_state" AS ENUM('waiting', 'dealt', 'judged', 'agreed', 'differing', 'noted', 'dropped');
  CREATE TYPE "public"."enum_quality_looks_topic" AS ENUM('security', 'ethnic-religion', 'culture-heroes', 'discrimination', 'crime-violence', 'rumours', 'rights', 'vulgarity', 'minors', 'environment', 'commerce', 'place', 'platform-duty', 'other');
  CREATE TYPE "public"."enum_quality_looks_measure" AS ENUM('no-violation', 'warning', 'limit-functions', 'limit-traffic', 'suspend', 'stop-for-term', 'close-account', 'ban-registration', 'blacklist');
  CREATE TYPE "public"."enum_quality_looks_standard_measure" AS ENUM('no-violation', 'warning', 'limit-functions', 'limit-traffic', 'suspend', 'stop-for-term', 'close-account', 'ban-registration', 'blacklist');
  CREATE TYPE "public"."enum_golden_cases_state" AS ENUM('in-use', 'retired');
  CREATE TYPE "public"."enum_golden_cases_measure" AS ENUM('no-violation', 'warning', 'limit-functions', 'limit-traffic', 'suspend', 'stop-for-term', 'close-account', 'ban-registration', 'blacklist');
  CREATE TYPE "public"."enum_case_files_visibility" AS ENUM('shown', 'sealed');
  CREATE TYPE "public"."enum_text_rules_topic" AS ENUM('security', 'ethnic-religion', 'culture-heroes', 'discrimination', 'crime-violence', 'rumours', 'rights', 'vulgarity', 'minors', 'environment', 'commerce', 'place', 'platform-duty', 'other');
  CREATE TYPE "public"."enum_platform_imports_state" AS ENUM('checking', 'checked', 'importing', 'done', 'cancelled', 'refused');
  CREATE TYPE "public"."enum_platform_imports_list" AS ENUM('operators', 'rooms', 'reports');
  CREATE TYPE "public"."enum_platform_imports_platform" AS ENUM('douyin', 'kuaishou', 'taobao', 'jd', 'pinduoduo', 'xiaohongshu', 'weixin', 'bilibili', 'tiktok', 'other');
  CREATE TYPE "public"."enum_settings_number_series_kind" AS ENUM('enterprises', 'service-providers', 'trademark-stations', 'parks', 'livestream-bases', 'selection-centres', 'talent-awards', 'credit-decisions', 'letters');
  CREATE TYPE "public"."enum_settings_event_approval_kinds" AS ENUM('summit', 'forum', 'livestream-contest', 'fair', 'consumption-festival', 'matchmaking', 'training');
  CREATE TYPE "public"."enum_settings_quality_every" AS ENUM('week', 'month');
  ALTER TYPE "public"."enum_event_registrations_channel" ADD VALUE 'invitation';
  ALTER TYPE "public"."enum_runs_kind" ADD VALUE 'apply-rules';
  ALTER TYPE "public"."enum_runs_kind" ADD VALUE 'back-test';
  CREATE TABLE "event_guest_lists" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_event_guest_lists_state" DEFAULT 'checking' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"event_id" uuid NOT NULL,
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
  
  CREATE TABLE "broadcasts_goods_shown" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"category" "enum_broadcasts_goods_shown_category" DEFAULT 'ordinary' NOT NULL,
  	"licence" varchar,
  	"price_basis" varchar
  );
  
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
  
  CREATE TABLE "platform_imports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_platform_imports_state" DEFAULT 'checking' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"list" "enum_platform_imports_list" NOT NULL,
  	"platform" "enum_platform_imports_platform" NOT NULL,
  	"period" varchar NOT NULL,
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
  
  CREATE TABLE "patrols" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"broadcast_id" uuid,
  	"room_id" uuid,
  	"owner_id" uuid,
  	"watched" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"last_at" timestamp(3) with time zone,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings_event_approval_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_settings_event_approval_kinds",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  DROP INDEX "opinion_requests_token_hash_idx";
  ALTER TABLE "settings_number_series" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_settings_number_series_kind" USING "kind"::"public"."enum_settings_number_series_kind";
  ALTER TABLE "inspection_draws" ADD COLUMN "called_number" varchar;
  ALTER TABLE "event_registrations" ADD COLUMN "doubled_at" timestamp(3) with time zone;
  ALTER TABLE "broadcasts" ADD COLUMN "ai_figure" boolean DEFAULT false;
  ALTER TABLE "case_files" ADD COLUMN "recording_id" uuid;
  ALTER TABLE "case_files" ADD COLUMN "at_ms" numeric;
  ALTER TABLE "case_files" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "case_files" ADD COLUMN "visibility" "enum_case_files_visibility" DEFAULT 'shown' NOT NULL;
  ALTER TABLE "text_rules" ADD COLUMN "topic" "enum_text_rules_topic" DEFAULT 'commerce' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "quality_share" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "quality_every" "enum_settings_quality_every" DEFAULT 'week' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "golden_per_draw" numeric DEFAULT 1 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "graphic_cases_per_day" numeric DEFAULT 20 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "break_after_minutes" numeric DEFAULT 45 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "break_minutes" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "event_approval_size" numeric DEFAULT 1000;
  ALTER TABLE "settings" ADD COLUMN "event_approval_budget" numeric DEFAULT 500000;
  ALTER TABLE "event_guest_lists" ADD CONSTRAINT "event_guest_lists_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_guest_lists" ADD CONSTRAINT "event_guest_lists_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_guest_lists" ADD CONSTRAINT "event_guest_lists_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_guest_lists" ADD CONSTRAINT "event_guest_lists_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "broadcasts_goods_shown" ADD CONSTRAINT "broadcasts_goods_shown_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."broadcasts"("id") ON DELETE cascade ON UPDATE no action;
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
  ALTER TABLE "platform_imports" ADD CONSTRAINT "platform_imports_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "platform_imports" ADD CONSTRAINT "platform_imports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_broadcast_id_broadcasts_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcasts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_room_id_live_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."live_rooms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings_event_approval_kinds" ADD CONSTRAINT "settings_event_approval_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "event_guest_lists_state_idx" ON "event_guest_lists" USING btree ("state");
  CREATE INDEX "event_guest_lists_event_idx" ON "event_guest_lists" USING btree ("event_id");
  CREATE INDEX "event_guest_lists_county_idx" ON "event_guest_lists" USING btree ("county_id");
  CREATE INDEX "event_guest_lists_run_idx" ON "event_guest_lists" USING btree ("run_id");
  CREATE INDEX "event_guest_lists_agency_idx" ON "event_guest_lists" USING btree ("agency_id");
  CREATE INDEX "event_guest_lists_updated_at_idx" ON "event_guest_lists" USING btree ("updated_at");
  CREATE INDEX "event_guest_lists_created_at_idx" ON "event_guest_lists" USING btree ("created_at");
  CREATE UNIQUE INDEX "event_guest_lists_filename_idx" ON "event_guest_lists" USING btree ("filename");
  CREATE INDEX "broadcasts_goods_shown_order_idx" ON "broadcasts_goods_shown" USING btree ("_order");
  CREATE INDEX "broadcasts_goods_shown_parent_id_idx" ON "broadcasts_goods_shown" USING btree ("_parent_id");
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
  CREATE INDEX "platform_imports_state_idx" ON "platform_imports" USING btree ("state");
  CREATE INDEX "platform_imports_run_idx" ON "platform_imports" USING btree ("run_id");
  CREATE INDEX "platform_imports_agency_idx" ON "platform_imports" USING btree ("agency_id");
  CREATE INDEX "platform_imports_updated_at_idx" ON "platform_imports" USING btree ("updated_at");
  CREATE INDEX "platform_imports_created_at_idx" ON "platform_imports" USING btree ("created_at");
  CREATE UNIQUE INDEX "platform_imports_filename_idx" ON "platform_imports" USING btree ("filename");
  CREATE INDEX "patrols_broadcast_idx" ON "patrols" USING btree ("broadcast_id");
  CREATE INDEX "patrols_room_idx" ON "patrols" USING btree ("room_id");
  CREATE INDEX "patrols_owner_idx" ON "patrols" USING btree ("owner_id");
  CREATE INDEX "patrols_last_at_idx" ON "patrols" USING btree ("last_at");
  CREATE INDEX "patrols_county_idx" ON "patrols" USING btree ("county_id");
  CREATE INDEX "patrols_agency_idx" ON "patrols" USING btree ("agency_id");
  CREATE INDEX "patrols_updated_at_idx" ON "patrols" USING btree ("updated_at");
  CREATE INDEX "patrols_created_at_idx" ON "patrols" USING btree ("created_at");
  CREATE UNIQUE INDEX "broadcast_owner_idx" ON "patrols" USING btree ("broadcast_id","owner_id");
  CREATE INDEX "county_createdAt_1_idx" ON "patrols" USING btree ("county_id","created_at");
  CREATE INDEX "settings_event_approval_kinds_order_idx" ON "settings_event_approval_kinds" USING btree ("order");
  CREATE INDEX "settings_event_approval_kinds_parent_idx" ON "settings_event_approval_kinds" USING btree ("parent_id");
  ALTER TABLE "case_files" ADD CONSTRAINT "case_files_recording_id_recordings_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."recordings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_files" ADD CONSTRAINT "case_files_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "case_files_recording_idx" ON "case_files" USING btree ("recording_id");
  CREATE INDEX "case_files_owner_idx" ON "case_files" USING btree ("owner_id");
  ALTER TABLE "recordings" DROP COLUMN "cues";
  ALTER TABLE "opinion_requests" DROP COLUMN "token_hash";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "event_guest_lists" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "broadcasts_goods_shown" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "quality_looks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "golden_cases" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "platform_imports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "patrols" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_event_approval_kinds" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "event_guest_lists" CASCADE;
  DROP TABLE "broadcasts_goods_shown" CASCADE;
  DROP TABLE "quality_looks" CASCADE;
  DROP TABLE "golden_cases" CASCADE;
  DROP TABLE "platform_imports" CASCADE;
  DROP TABLE "patrols" CASCADE;
  DROP TABLE "settings_event_approval_kinds" CASCADE;
  ALTER TABLE "case_files" DROP CONSTRAINT "case_files_recording_id_recordings_id_fk";
  
  ALTER TABLE "case_files" DROP CONSTRAINT "case_files_owner_id_users_id_fk";
  
  ALTER TABLE "event_registrations" ALTER COLUMN "channel" SET DATA TYPE text;
  DROP TYPE "public"."enum_event_registrations_channel";
  CREATE TYPE "public"."enum_event_registrations_channel" AS ENUM('web', 'counter');
  ALTER TABLE "event_registrations" ALTER COLUMN "channel" SET DATA TYPE "public"."enum_event_registrations_channel" USING "channel"::"public"."enum_event_registrations_channel";
  ALTER TABLE "runs" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_runs_kind";
  CREATE TYPE "public"."enum_runs_kind" AS ENUM('import', 'export', 'bulk', 'campaign', 'tell-commenters', 'anonymise', 'archive', 'tell-attendees');
  ALTER TABLE "runs" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_runs_kind" USING "kind"::"public"."enum_runs_kind";
  DROP INDEX "case_files_recording_idx";
  DROP INDEX "case_files_owner_idx";
  ALTER TABLE "settings_number_series" ALTER COLUMN "kind" SET DATA TYPE varchar;
  ALTER TABLE "recordings" ADD COLUMN "cues" jsonb;
  ALTER TABLE "opinion_requests" ADD COLUMN "token_hash" varchar NOT NULL;
  CREATE UNIQUE INDEX "opinion_requests_token_hash_idx" ON "opinion_requests" USING btree ("token_hash");
  ALTER TABLE "inspection_draws" DROP COLUMN "called_number";
  ALTER TABLE "event_registrations" DROP COLUMN "doubled_at";
  ALTER TABLE "broadcasts" DROP COLUMN "ai_figure";
  ALTER TABLE "case_files" DROP COLUMN "recording_id";
  ALTER TABLE "case_files" DROP COLUMN "at_ms";
  ALTER TABLE "case_files" DROP COLUMN "owner_id";
  ALTER TABLE "case_files" DROP COLUMN "visibility";
  ALTER TABLE "text_rules" DROP COLUMN "topic";
  ALTER TABLE "settings" DROP COLUMN "quality_share";
  ALTER TABLE "settings" DROP COLUMN "quality_every";
  ALTER TABLE "settings" DROP COLUMN "golden_per_draw";
  ALTER TABLE "settings" DROP COLUMN "graphic_cases_per_day";
  ALTER TABLE "settings" DROP COLUMN "break_after_minutes";
  ALTER TABLE "settings" DROP COLUMN "break_minutes";
  ALTER TABLE "settings" DROP COLUMN "event_approval_size";
  ALTER TABLE "settings" DROP COLUMN "event_approval_budget";
  DROP TYPE "public"."enum_event_guest_lists_state";
  DROP TYPE "public"."enum_broadcasts_goods_shown_category";
  DROP TYPE "public"."enum_quality_looks_state";
  DROP TYPE "public"."enum_quality_looks_topic";
  DROP TYPE "public"."enum_quality_looks_measure";
  DROP TYPE "public"."enum_quality_looks_standard_measure";
  DROP TYPE "public"."enum_golden_cases_state";
  DROP TYPE "public"."enum_golden_cases_measure";
  DROP TYPE "public"."enum_case_files_visibility";
  DROP TYPE "public"."enum_text_rules_topic";
  DROP TYPE "public"."enum_platform_imports_state";
  DROP TYPE "public"."enum_platform_imports_list";
  DROP TYPE "public"."enum_platform_imports_platform";
  DROP TYPE "public"."enum_settings_number_series_kind";
  DROP TYPE "public"."enum_settings_event_approval_kinds";
  DROP TYPE "public"."enum_settings_quality_every";`)
}
