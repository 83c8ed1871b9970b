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
  CREATE TYPE "public"."enum_live_reports_state" AS ENUM('received', 'joined', 'upheld', 'dismissed');
  CREATE TYPE "public"."enum_live_reports_channel" AS ENUM('web', 'patrol', 'platform', 'rule');
  CREATE TYPE "public"."enum_live_reports_topic" AS ENUM('security', 'ethnic-religion', 'culture-heroes', 'discrimination', 'crime-violence', 'rumours', 'rights', 'vulgarity', 'minors', 'environment', 'commerce', 'place', 'platform-duty', 'other');
  CREATE TYPE "public"."enum_live_reports_platform" AS ENUM('douyin', 'kuaishou', 'taobao', 'jd', 'pinduoduo', 'xiaohongshu', 'weixin', 'bilibili', 'tiktok', 'other');
  CREATE TYPE "public"."enum_live_cases_state" AS ENUM('open', 'held', 'handed-up', 'second-review', 'comparing', 'senior-review', 'decided', 'rectifying', 'overdue', 'rectified', 'verified', 'closed', 'overturned', 'set-aside');
  CREATE TYPE "public"."enum_live_cases_topic" AS ENUM('security', 'ethnic-religion', 'culture-heroes', 'discrimination', 'crime-violence', 'rumours', 'rights', 'vulgarity', 'minors', 'environment', 'commerce', 'place', 'platform-duty', 'other');
  CREATE TYPE "public"."enum_live_cases_platform" AS ENUM('douyin', 'kuaishou', 'taobao', 'jd', 'pinduoduo', 'xiaohongshu', 'weixin', 'bilibili', 'tiktok', 'other');
  CREATE TYPE "public"."enum_live_cases_measure" AS ENUM('no-violation', 'warning', 'limit-functions', 'limit-traffic', 'suspend', 'stop-for-term', 'close-account', 'ban-registration', 'blacklist');
  CREATE TYPE "public"."enum_live_cases_remedy" AS ENUM('wd-1', 'wd-3', 'wd-5', 'wd-10', 'wd-20');
  CREATE TYPE "public"."enum_live_cases_term" AS ENUM('m-1', 'm-3', 'm-6', 'm-12', 'm-24', 'm-36');
  CREATE TYPE "public"."enum_case_decisions_state" AS ENUM('sealed', 'opened', 'superseded');
  CREATE TYPE "public"."enum_case_decisions_origin" AS ENUM('single', 'first', 'second', 'senior', 'appeal');
  CREATE TYPE "public"."enum_case_decisions_measure" AS ENUM('no-violation', 'warning', 'limit-functions', 'limit-traffic', 'suspend', 'stop-for-term', 'close-account', 'ban-registration', 'blacklist');
  CREATE TYPE "public"."enum_case_decisions_remedy" AS ENUM('wd-1', 'wd-3', 'wd-5', 'wd-10', 'wd-20');
  CREATE TYPE "public"."enum_case_decisions_term" AS ENUM('m-1', 'm-3', 'm-6', 'm-12', 'm-24', 'm-36');
  CREATE TYPE "public"."enum_case_appeals_state" AS ENUM('filed', 'upheld', 'modified', 'overturned');
  CREATE TYPE "public"."enum_case_referrals_state" AS ENUM('sent', 'received', 'answered', 'taken-back');
  CREATE TYPE "public"."enum_case_referrals_recipient" AS ENUM('market-regulation', 'cyberspace');
  CREATE TYPE "public"."enum_live_sanctions_state" AS ENUM('active', 'ended', 'lifted');
  CREATE TYPE "public"."enum_live_sanctions_kind" AS ENUM('strike', 'blacklist');
  CREATE TYPE "public"."enum_case_marks_visibility" AS ENUM('shown', 'sealed');
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
  
  CREATE TABLE "live_reports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_live_reports_state" DEFAULT 'received' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"receipt_code" varchar,
  	"channel" "enum_live_reports_channel",
  	"topic" "enum_live_reports_topic",
  	"platform" "enum_live_reports_platform",
  	"room_text" varchar,
  	"url" varchar,
  	"happened_at" timestamp(3) with time zone,
  	"description" varchar,
  	"room_id" uuid,
  	"broadcast_id" uuid,
  	"case_id" uuid,
  	"arrived_at" timestamp(3) with time zone,
  	"contact_name" varchar,
  	"contact_email" varchar,
  	"source" varchar,
  	"locale" varchar,
  	"unverified" boolean,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "live_cases" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_live_cases_state" DEFAULT 'open' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"title" varchar,
  	"topic" "enum_live_cases_topic",
  	"platform" "enum_live_cases_platform",
  	"room_text" varchar,
  	"room_id" uuid,
  	"broadcast_id" uuid,
  	"base" varchar,
  	"severity" numeric DEFAULT 0,
  	"reach" numeric DEFAULT 0,
  	"reporters" numeric DEFAULT 0,
  	"credibility" numeric DEFAULT 0,
  	"priority" numeric DEFAULT 0,
  	"merge_key" varchar,
  	"reviewers" varchar,
  	"assignee_id" uuid,
  	"claim_until" timestamp(3) with time zone,
  	"sender_id" uuid,
  	"held_until" timestamp(3) with time zone,
  	"policy_code_id" uuid,
  	"measure" "enum_live_cases_measure",
  	"grounds" varchar,
  	"remedy" "enum_live_cases_remedy",
  	"term" "enum_live_cases_term",
  	"decided_at" timestamp(3) with time zone,
  	"notice" jsonb,
  	"notice_number" varchar,
  	"notice_at" timestamp(3) with time zone,
  	"rectify_by" timestamp(3) with time zone,
  	"appeal_by" timestamp(3) with time zone,
  	"rectification" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"retain_until" timestamp(3) with time zone,
  	"legal_hold" boolean DEFAULT false,
  	"held_retention" timestamp(3) with time zone,
  	"forgotten_at" timestamp(3) with time zone,
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
  
  CREATE TABLE "case_decisions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_case_decisions_state" DEFAULT 'sealed' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"case_id" uuid,
  	"origin" "enum_case_decisions_origin",
  	"owner_id" uuid,
  	"policy_code_id" uuid,
  	"measure" "enum_case_decisions_measure",
  	"grounds" varchar,
  	"remedy" "enum_case_decisions_remedy",
  	"term" "enum_case_decisions_term",
  	"decided_at" timestamp(3) with time zone,
  	"salt" varchar,
  	"digest" varchar,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_appeals" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_case_appeals_state" DEFAULT 'filed' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"case_title" varchar,
  	"case_id" uuid,
  	"decision_id" uuid,
  	"grounds" varchar,
  	"answer" varchar,
  	"decided_at" timestamp(3) with time zone,
  	"receipt_code" varchar,
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
  
  CREATE TABLE "case_referrals" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_case_referrals_state" DEFAULT 'sent' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"number" varchar,
  	"case_id" uuid,
  	"recipient" "enum_case_referrals_recipient",
  	"addressee" varchar,
  	"facts" jsonb NOT NULL,
  	"digest" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"received_on" timestamp(3) with time zone,
  	"feedback" varchar,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "live_sanctions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_live_sanctions_state" DEFAULT 'active' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"kind" "enum_live_sanctions_kind",
  	"subject_name" varchar,
  	"operator_id" uuid,
  	"streamer_id" uuid,
  	"case_id" uuid,
  	"policy_code_id" uuid,
  	"decision_id" uuid,
  	"points" numeric DEFAULT 0,
  	"keys" varchar,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_marks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"in_ms" numeric NOT NULL,
  	"out_ms" numeric NOT NULL,
  	"note" varchar NOT NULL,
  	"policy_code_id" uuid,
  	"owner_id" uuid,
  	"visibility" "enum_case_marks_visibility" DEFAULT 'shown' NOT NULL,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
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
  
  CREATE TABLE "case_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"original_name" varchar NOT NULL,
  	"sm3" varchar NOT NULL,
  	"subject_collection" varchar,
  	"subject_id" varchar,
  	"purpose" varchar,
  	"county_id" varchar,
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
  
  DROP INDEX "state_createdAt_14_idx";
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
  ALTER TABLE "live_reports" ADD CONSTRAINT "live_reports_room_id_live_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."live_rooms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_reports" ADD CONSTRAINT "live_reports_broadcast_id_broadcasts_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcasts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_reports" ADD CONSTRAINT "live_reports_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_reports" ADD CONSTRAINT "live_reports_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_reports" ADD CONSTRAINT "live_reports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_cases" ADD CONSTRAINT "live_cases_room_id_live_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."live_rooms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_cases" ADD CONSTRAINT "live_cases_broadcast_id_broadcasts_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcasts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_cases" ADD CONSTRAINT "live_cases_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_cases" ADD CONSTRAINT "live_cases_sender_id_users_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_cases" ADD CONSTRAINT "live_cases_policy_code_id_policy_codes_id_fk" FOREIGN KEY ("policy_code_id") REFERENCES "public"."policy_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_cases" ADD CONSTRAINT "live_cases_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_cases" ADD CONSTRAINT "live_cases_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_decisions" ADD CONSTRAINT "case_decisions_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_decisions" ADD CONSTRAINT "case_decisions_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_decisions" ADD CONSTRAINT "case_decisions_policy_code_id_policy_codes_id_fk" FOREIGN KEY ("policy_code_id") REFERENCES "public"."policy_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_decisions" ADD CONSTRAINT "case_decisions_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_decisions" ADD CONSTRAINT "case_decisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_appeals" ADD CONSTRAINT "case_appeals_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_appeals" ADD CONSTRAINT "case_appeals_decision_id_case_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."case_decisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_appeals" ADD CONSTRAINT "case_appeals_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_appeals" ADD CONSTRAINT "case_appeals_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_referrals" ADD CONSTRAINT "case_referrals_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_referrals" ADD CONSTRAINT "case_referrals_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_referrals" ADD CONSTRAINT "case_referrals_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_sanctions" ADD CONSTRAINT "live_sanctions_operator_id_live_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."live_operators"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_sanctions" ADD CONSTRAINT "live_sanctions_streamer_id_streamers_id_fk" FOREIGN KEY ("streamer_id") REFERENCES "public"."streamers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_sanctions" ADD CONSTRAINT "live_sanctions_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_sanctions" ADD CONSTRAINT "live_sanctions_policy_code_id_policy_codes_id_fk" FOREIGN KEY ("policy_code_id") REFERENCES "public"."policy_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_sanctions" ADD CONSTRAINT "live_sanctions_decision_id_case_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."case_decisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_sanctions" ADD CONSTRAINT "live_sanctions_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_sanctions" ADD CONSTRAINT "live_sanctions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_marks" ADD CONSTRAINT "case_marks_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_marks" ADD CONSTRAINT "case_marks_policy_code_id_policy_codes_id_fk" FOREIGN KEY ("policy_code_id") REFERENCES "public"."policy_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_marks" ADD CONSTRAINT "case_marks_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_marks" ADD CONSTRAINT "case_marks_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_marks" ADD CONSTRAINT "case_marks_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "recordings" ADD CONSTRAINT "recordings_case_id_live_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."live_cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "recordings" ADD CONSTRAINT "recordings_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "recordings" ADD CONSTRAINT "recordings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_files" ADD CONSTRAINT "case_files_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_files" ADD CONSTRAINT "case_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
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
  CREATE INDEX "county_state_createdAt_14_idx" ON "live_operators" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_14_idx" ON "live_operators" USING btree ("state","created_at");
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
  CREATE INDEX "county_state_createdAt_15_idx" ON "streamers" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_15_idx" ON "streamers" USING btree ("state","created_at");
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
  CREATE INDEX "county_state_createdAt_16_idx" ON "broadcasts" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_16_idx" ON "broadcasts" USING btree ("state","created_at");
  CREATE INDEX "state_startsAt_1_idx" ON "broadcasts" USING btree ("state","starts_at");
  CREATE INDEX "room_startsAt_idx" ON "broadcasts" USING btree ("room_id","starts_at");
  CREATE INDEX "live_reports_state_idx" ON "live_reports" USING btree ("state");
  CREATE INDEX "live_reports_happened_at_idx" ON "live_reports" USING btree ("happened_at");
  CREATE INDEX "live_reports_room_idx" ON "live_reports" USING btree ("room_id");
  CREATE INDEX "live_reports_broadcast_idx" ON "live_reports" USING btree ("broadcast_id");
  CREATE INDEX "live_reports_case_idx" ON "live_reports" USING btree ("case_id");
  CREATE INDEX "live_reports_arrived_at_idx" ON "live_reports" USING btree ("arrived_at");
  CREATE INDEX "live_reports_county_idx" ON "live_reports" USING btree ("county_id");
  CREATE INDEX "live_reports_agency_idx" ON "live_reports" USING btree ("agency_id");
  CREATE INDEX "live_reports_updated_at_idx" ON "live_reports" USING btree ("updated_at");
  CREATE INDEX "live_reports_created_at_idx" ON "live_reports" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_17_idx" ON "live_reports" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_17_idx" ON "live_reports" USING btree ("state","created_at");
  CREATE INDEX "case_state_idx" ON "live_reports" USING btree ("case_id","state");
  CREATE INDEX "live_cases_state_idx" ON "live_cases" USING btree ("state");
  CREATE INDEX "live_cases_room_idx" ON "live_cases" USING btree ("room_id");
  CREATE INDEX "live_cases_broadcast_idx" ON "live_cases" USING btree ("broadcast_id");
  CREATE INDEX "live_cases_assignee_idx" ON "live_cases" USING btree ("assignee_id");
  CREATE INDEX "live_cases_claim_until_idx" ON "live_cases" USING btree ("claim_until");
  CREATE INDEX "live_cases_sender_idx" ON "live_cases" USING btree ("sender_id");
  CREATE INDEX "live_cases_held_until_idx" ON "live_cases" USING btree ("held_until");
  CREATE INDEX "live_cases_policy_code_idx" ON "live_cases" USING btree ("policy_code_id");
  CREATE INDEX "live_cases_decided_at_idx" ON "live_cases" USING btree ("decided_at");
  CREATE INDEX "live_cases_notice_at_idx" ON "live_cases" USING btree ("notice_at");
  CREATE INDEX "live_cases_rectify_by_idx" ON "live_cases" USING btree ("rectify_by");
  CREATE INDEX "live_cases_appeal_by_idx" ON "live_cases" USING btree ("appeal_by");
  CREATE INDEX "live_cases_closed_at_idx" ON "live_cases" USING btree ("closed_at");
  CREATE INDEX "live_cases_retain_until_idx" ON "live_cases" USING btree ("retain_until");
  CREATE INDEX "live_cases_forgotten_at_idx" ON "live_cases" USING btree ("forgotten_at");
  CREATE INDEX "live_cases_due_at_idx" ON "live_cases" USING btree ("due_at");
  CREATE INDEX "live_cases_remind_at_idx" ON "live_cases" USING btree ("remind_at");
  CREATE INDEX "live_cases_escalate_at_idx" ON "live_cases" USING btree ("escalate_at");
  CREATE INDEX "live_cases_due_unknown_year_idx" ON "live_cases" USING btree ("due_unknown_year");
  CREATE INDEX "live_cases_county_idx" ON "live_cases" USING btree ("county_id");
  CREATE INDEX "live_cases_agency_idx" ON "live_cases" USING btree ("agency_id");
  CREATE INDEX "live_cases_updated_at_idx" ON "live_cases" USING btree ("updated_at");
  CREATE INDEX "live_cases_created_at_idx" ON "live_cases" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_18_idx" ON "live_cases" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_18_idx" ON "live_cases" USING btree ("state","created_at");
  CREATE INDEX "state_heldUntil_idx" ON "live_cases" USING btree ("state","held_until");
  CREATE INDEX "state_rectifyBy_1_idx" ON "live_cases" USING btree ("state","rectify_by");
  CREATE INDEX "state_claimUntil_idx" ON "live_cases" USING btree ("state","claim_until");
  CREATE INDEX "case_decisions_state_idx" ON "case_decisions" USING btree ("state");
  CREATE INDEX "case_decisions_case_idx" ON "case_decisions" USING btree ("case_id");
  CREATE INDEX "case_decisions_owner_idx" ON "case_decisions" USING btree ("owner_id");
  CREATE INDEX "case_decisions_policy_code_idx" ON "case_decisions" USING btree ("policy_code_id");
  CREATE INDEX "case_decisions_decided_at_idx" ON "case_decisions" USING btree ("decided_at");
  CREATE INDEX "case_decisions_county_idx" ON "case_decisions" USING btree ("county_id");
  CREATE INDEX "case_decisions_agency_idx" ON "case_decisions" USING btree ("agency_id");
  CREATE INDEX "case_decisions_updated_at_idx" ON "case_decisions" USING btree ("updated_at");
  CREATE INDEX "case_decisions_created_at_idx" ON "case_decisions" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_19_idx" ON "case_decisions" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_19_idx" ON "case_decisions" USING btree ("state","created_at");
  CREATE INDEX "case_state_1_idx" ON "case_decisions" USING btree ("case_id","state");
  CREATE INDEX "case_appeals_state_idx" ON "case_appeals" USING btree ("state");
  CREATE INDEX "case_appeals_case_idx" ON "case_appeals" USING btree ("case_id");
  CREATE INDEX "case_appeals_decision_idx" ON "case_appeals" USING btree ("decision_id");
  CREATE INDEX "case_appeals_decided_at_idx" ON "case_appeals" USING btree ("decided_at");
  CREATE INDEX "case_appeals_due_at_idx" ON "case_appeals" USING btree ("due_at");
  CREATE INDEX "case_appeals_remind_at_idx" ON "case_appeals" USING btree ("remind_at");
  CREATE INDEX "case_appeals_escalate_at_idx" ON "case_appeals" USING btree ("escalate_at");
  CREATE INDEX "case_appeals_due_unknown_year_idx" ON "case_appeals" USING btree ("due_unknown_year");
  CREATE INDEX "case_appeals_county_idx" ON "case_appeals" USING btree ("county_id");
  CREATE INDEX "case_appeals_agency_idx" ON "case_appeals" USING btree ("agency_id");
  CREATE INDEX "case_appeals_updated_at_idx" ON "case_appeals" USING btree ("updated_at");
  CREATE INDEX "case_appeals_created_at_idx" ON "case_appeals" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_20_idx" ON "case_appeals" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_20_idx" ON "case_appeals" USING btree ("state","created_at");
  CREATE INDEX "case_referrals_state_idx" ON "case_referrals" USING btree ("state");
  CREATE INDEX "case_referrals_case_idx" ON "case_referrals" USING btree ("case_id");
  CREATE INDEX "case_referrals_sent_at_idx" ON "case_referrals" USING btree ("sent_at");
  CREATE INDEX "case_referrals_received_on_idx" ON "case_referrals" USING btree ("received_on");
  CREATE INDEX "case_referrals_county_idx" ON "case_referrals" USING btree ("county_id");
  CREATE INDEX "case_referrals_agency_idx" ON "case_referrals" USING btree ("agency_id");
  CREATE INDEX "case_referrals_updated_at_idx" ON "case_referrals" USING btree ("updated_at");
  CREATE INDEX "case_referrals_created_at_idx" ON "case_referrals" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_21_idx" ON "case_referrals" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_21_idx" ON "case_referrals" USING btree ("state","created_at");
  CREATE UNIQUE INDEX "number_idx" ON "case_referrals" USING btree ("number");
  CREATE INDEX "live_sanctions_state_idx" ON "live_sanctions" USING btree ("state");
  CREATE INDEX "live_sanctions_operator_idx" ON "live_sanctions" USING btree ("operator_id");
  CREATE INDEX "live_sanctions_streamer_idx" ON "live_sanctions" USING btree ("streamer_id");
  CREATE INDEX "live_sanctions_case_idx" ON "live_sanctions" USING btree ("case_id");
  CREATE INDEX "live_sanctions_policy_code_idx" ON "live_sanctions" USING btree ("policy_code_id");
  CREATE INDEX "live_sanctions_decision_idx" ON "live_sanctions" USING btree ("decision_id");
  CREATE INDEX "live_sanctions_starts_at_idx" ON "live_sanctions" USING btree ("starts_at");
  CREATE INDEX "live_sanctions_ends_at_idx" ON "live_sanctions" USING btree ("ends_at");
  CREATE INDEX "live_sanctions_county_idx" ON "live_sanctions" USING btree ("county_id");
  CREATE INDEX "live_sanctions_agency_idx" ON "live_sanctions" USING btree ("agency_id");
  CREATE INDEX "live_sanctions_updated_at_idx" ON "live_sanctions" USING btree ("updated_at");
  CREATE INDEX "live_sanctions_created_at_idx" ON "live_sanctions" USING btree ("created_at");
  CREATE INDEX "county_state_createdAt_22_idx" ON "live_sanctions" USING btree ("county_id","state","created_at");
  CREATE INDEX "state_createdAt_22_idx" ON "live_sanctions" USING btree ("state","created_at");
  CREATE INDEX "state_endsAt_idx" ON "live_sanctions" USING btree ("state","ends_at");
  CREATE INDEX "operator_state_idx" ON "live_sanctions" USING btree ("operator_id","state");
  CREATE INDEX "case_marks_case_idx" ON "case_marks" USING btree ("case_id");
  CREATE INDEX "case_marks_policy_code_idx" ON "case_marks" USING btree ("policy_code_id");
  CREATE INDEX "case_marks_owner_idx" ON "case_marks" USING btree ("owner_id");
  CREATE INDEX "case_marks_county_idx" ON "case_marks" USING btree ("county_id");
  CREATE INDEX "case_marks_agency_idx" ON "case_marks" USING btree ("agency_id");
  CREATE INDEX "case_marks_updated_at_idx" ON "case_marks" USING btree ("updated_at");
  CREATE INDEX "case_marks_created_at_idx" ON "case_marks" USING btree ("created_at");
  CREATE INDEX "case_visibility_inMs_idx" ON "case_marks" USING btree ("case_id","visibility","in_ms");
  CREATE INDEX "recordings_case_idx" ON "recordings" USING btree ("case_id");
  CREATE INDEX "recordings_county_idx" ON "recordings" USING btree ("county_id");
  CREATE INDEX "recordings_agency_idx" ON "recordings" USING btree ("agency_id");
  CREATE INDEX "recordings_updated_at_idx" ON "recordings" USING btree ("updated_at");
  CREATE INDEX "recordings_created_at_idx" ON "recordings" USING btree ("created_at");
  CREATE INDEX "case_files_county_idx" ON "case_files" USING btree ("county_id");
  CREATE INDEX "case_files_agency_idx" ON "case_files" USING btree ("agency_id");
  CREATE INDEX "case_files_updated_at_idx" ON "case_files" USING btree ("updated_at");
  CREATE INDEX "case_files_created_at_idx" ON "case_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "case_files_filename_idx" ON "case_files" USING btree ("filename");
  CREATE INDEX "subjectCollection_subjectId_2_idx" ON "case_files" USING btree ("subject_collection","subject_id");
  CREATE UNIQUE INDEX "policy_codes_code_idx" ON "policy_codes" USING btree ("code");
  CREATE INDEX "policy_codes_updated_at_idx" ON "policy_codes" USING btree ("updated_at");
  CREATE INDEX "policy_codes_created_at_idx" ON "policy_codes" USING btree ("created_at");
  CREATE INDEX "state_createdAt_23_idx" ON "runs" USING btree ("state","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "live_operators" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "live_rooms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "streamers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "broadcasts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "live_reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "live_cases" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "case_decisions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "case_appeals" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "case_referrals" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "live_sanctions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "case_marks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "recordings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "case_files" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policy_codes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "live_operators" CASCADE;
  DROP TABLE "live_rooms" CASCADE;
  DROP TABLE "streamers" CASCADE;
  DROP TABLE "broadcasts" CASCADE;
  DROP TABLE "live_reports" CASCADE;
  DROP TABLE "live_cases" CASCADE;
  DROP TABLE "case_decisions" CASCADE;
  DROP TABLE "case_appeals" CASCADE;
  DROP TABLE "case_referrals" CASCADE;
  DROP TABLE "live_sanctions" CASCADE;
  DROP TABLE "case_marks" CASCADE;
  DROP TABLE "recordings" CASCADE;
  DROP TABLE "case_files" CASCADE;
  DROP TABLE "policy_codes" CASCADE;
  DROP INDEX "state_createdAt_23_idx";
  CREATE INDEX "state_createdAt_14_idx" ON "runs" USING btree ("state","created_at");
  DROP TYPE "public"."enum_live_operators_state";
  DROP TYPE "public"."enum_live_operators_kind";
  DROP TYPE "public"."enum_live_operators_locale";
  DROP TYPE "public"."enum_live_rooms_platform";
  DROP TYPE "public"."enum_streamers_state";
  DROP TYPE "public"."enum_streamers_topic";
  DROP TYPE "public"."enum_broadcasts_state";
  DROP TYPE "public"."enum_live_reports_state";
  DROP TYPE "public"."enum_live_reports_channel";
  DROP TYPE "public"."enum_live_reports_topic";
  DROP TYPE "public"."enum_live_reports_platform";
  DROP TYPE "public"."enum_live_cases_state";
  DROP TYPE "public"."enum_live_cases_topic";
  DROP TYPE "public"."enum_live_cases_platform";
  DROP TYPE "public"."enum_live_cases_measure";
  DROP TYPE "public"."enum_live_cases_remedy";
  DROP TYPE "public"."enum_live_cases_term";
  DROP TYPE "public"."enum_case_decisions_state";
  DROP TYPE "public"."enum_case_decisions_origin";
  DROP TYPE "public"."enum_case_decisions_measure";
  DROP TYPE "public"."enum_case_decisions_remedy";
  DROP TYPE "public"."enum_case_decisions_term";
  DROP TYPE "public"."enum_case_appeals_state";
  DROP TYPE "public"."enum_case_referrals_state";
  DROP TYPE "public"."enum_case_referrals_recipient";
  DROP TYPE "public"."enum_live_sanctions_state";
  DROP TYPE "public"."enum_live_sanctions_kind";
  DROP TYPE "public"."enum_case_marks_visibility";
  DROP TYPE "public"."enum_policy_codes_severity";
  DROP TYPE "public"."enum_policy_codes_topic";
  DROP TYPE "public"."enum_policy_codes_source";`)
}
