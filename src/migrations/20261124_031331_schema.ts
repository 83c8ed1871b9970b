import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_policies_state" AS ENUM('drafting', 'issue-review', 'issued', 'repealed');
  CREATE TYPE "public"."enum_policies_kind" AS ENUM('administrative-regulation-document', 'government-rule', 'major-decision', 'business-policy', 'other');
  CREATE TYPE "public"."enum__policies_v_version_state" AS ENUM('drafting', 'issue-review', 'issued', 'repealed');
  CREATE TYPE "public"."enum__policies_v_version_kind" AS ENUM('administrative-regulation-document', 'government-rule', 'major-decision', 'business-policy', 'other');
  CREATE TYPE "public"."enum_policy_revisions_state" AS ENUM('working', 'locked');
  CREATE TYPE "public"."enum_consultations_state" AS ENUM('draft', 'division-review', 'legal-review', 'approval', 'scheduled', 'open', 'closed', 'conclusion-review', 'published', 'withdrawn');
  CREATE TYPE "public"."enum_consultations_kind" AS ENUM('administrative-regulation-document', 'government-rule', 'major-decision', 'business-policy', 'other');
  CREATE TYPE "public"."enum__consultations_v_version_state" AS ENUM('draft', 'division-review', 'legal-review', 'approval', 'scheduled', 'open', 'closed', 'conclusion-review', 'published', 'withdrawn');
  CREATE TYPE "public"."enum__consultations_v_version_kind" AS ENUM('administrative-regulation-document', 'government-rule', 'major-decision', 'business-policy', 'other');
  CREATE TYPE "public"."enum_comments_state" AS ENUM('received', 'screened', 'grouped', 'decided', 'excluded');
  CREATE TYPE "public"."enum_comments_channel" AS ENUM('web', 'mail', 'letter', 'fax', 'hotline', 'meeting', 'import');
  CREATE TYPE "public"."enum_comments_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_comments_exclusion" AS ENUM('off-topic', 'abusive', 'spam', 'duplicate');
  CREATE TYPE "public"."enum_comments_disposition" AS ENUM('adopted', 'partly-adopted', 'not-adopted');
  CREATE TYPE "public"."enum_outbox_kind" AS ENUM('mail', 'revalidate');
  CREATE TYPE "public"."enum_outbox_state" AS ENUM('pending', 'sent', 'dead');
  CREATE TYPE "public"."enum_users_roles" AS ENUM('system-admin', 'security-admin', 'auditor', 'editor', 'reviewer', 'legal-reviewer', 'approver', 'registrar', 'county-officer', 'moderator', 'senior-moderator', 'liaison', 'observer');
  CREATE TYPE "public"."enum_agencies_kind" AS ENUM('commerce', 'customs', 'tax', 'foreign-exchange', 'finance', 'transport', 'market-regulation', 'cyberspace', 'county-government');
  CREATE TYPE "public"."enum_counties_corridor" AS ENUM('east', 'west', 'central');
  CREATE TYPE "public"."enum_settings_minimum_days_kind" AS ENUM('administrative-regulation-document', 'government-rule', 'major-decision', 'business-policy', 'other');
  CREATE TABLE "policies" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_policies_state" DEFAULT 'drafting' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"title" varchar NOT NULL,
  	"title_en" varchar,
  	"kind" "enum_policies_kind" NOT NULL,
  	"summary" varchar,
  	"summary_en" varchar,
  	"agency_id" varchar NOT NULL,
  	"issued_at" timestamp(3) with time zone,
  	"repealed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_policies_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_state" "enum__policies_v_version_state" DEFAULT 'drafting' NOT NULL,
  	"version_revision" numeric DEFAULT 1 NOT NULL,
  	"version_title" varchar NOT NULL,
  	"version_title_en" varchar,
  	"version_kind" "enum__policies_v_version_kind" NOT NULL,
  	"version_summary" varchar,
  	"version_summary_en" varchar,
  	"version_agency_id" varchar NOT NULL,
  	"version_issued_at" timestamp(3) with time zone,
  	"version_repealed_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_revisions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_policy_revisions_state" DEFAULT 'working' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"policy_id" uuid NOT NULL,
  	"name" varchar,
  	"ordinal" numeric,
  	"source_id" uuid,
  	"source_text" varchar,
  	"clauses" jsonb,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "consultations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_consultations_state" DEFAULT 'draft' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"title" varchar NOT NULL,
  	"title_en" varchar,
  	"policy_id" uuid NOT NULL,
  	"policy_revision_id" uuid NOT NULL,
  	"kind" "enum_consultations_kind",
  	"opens_at" timestamp(3) with time zone,
  	"closes_at" timestamp(3) with time zone,
  	"short_reason" varchar,
  	"notice" varchar NOT NULL,
  	"notice_en" varchar,
  	"email" varchar,
  	"email_subject" varchar,
  	"post_address" varchar,
  	"postcode" varchar,
  	"envelope_mark" varchar,
  	"phones" varchar,
  	"require_name" boolean DEFAULT true,
  	"require_contact" boolean DEFAULT true,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"published_at" timestamp(3) with time zone,
  	"withdrawn_reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_consultations_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_state" "enum__consultations_v_version_state" DEFAULT 'draft' NOT NULL,
  	"version_revision" numeric DEFAULT 1 NOT NULL,
  	"version_title" varchar NOT NULL,
  	"version_title_en" varchar,
  	"version_policy_id" uuid NOT NULL,
  	"version_policy_revision_id" uuid NOT NULL,
  	"version_kind" "enum__consultations_v_version_kind",
  	"version_opens_at" timestamp(3) with time zone,
  	"version_closes_at" timestamp(3) with time zone,
  	"version_short_reason" varchar,
  	"version_notice" varchar NOT NULL,
  	"version_notice_en" varchar,
  	"version_email" varchar,
  	"version_email_subject" varchar,
  	"version_post_address" varchar,
  	"version_postcode" varchar,
  	"version_envelope_mark" varchar,
  	"version_phones" varchar,
  	"version_require_name" boolean DEFAULT true,
  	"version_require_contact" boolean DEFAULT true,
  	"version_agency_id" varchar NOT NULL,
  	"version_county_id" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_withdrawn_reason" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "comments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_comments_state" DEFAULT 'received' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"receipt_code" varchar NOT NULL,
  	"consultation_id" uuid NOT NULL,
  	"policy_revision_id" uuid NOT NULL,
  	"clause" varchar,
  	"body" varchar NOT NULL,
  	"name_masked" varchar,
  	"contact_masked" varchar,
  	"channel" "enum_comments_channel" NOT NULL,
  	"arrived_at" timestamp(3) with time zone NOT NULL,
  	"locale" "enum_comments_locale" NOT NULL,
  	"late" boolean DEFAULT false,
  	"unverified" boolean DEFAULT false,
  	"assignee_id" uuid,
  	"topic" varchar,
  	"exclusion" "enum_comments_exclusion",
  	"exclusion_reason" varchar,
  	"disposition" "enum_comments_disposition",
  	"disposition_reason" varchar,
  	"decided_at" timestamp(3) with time zone,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "comment_contacts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"comment_id" uuid NOT NULL,
  	"name" varchar,
  	"contact" varchar,
  	"email" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "attachments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"comment_id" uuid,
  	"original_name" varchar NOT NULL,
  	"sm3" varchar NOT NULL,
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
  
  CREATE TABLE "source_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
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
  
  CREATE TABLE "audit_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"subject_collection" varchar NOT NULL,
  	"subject_id" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"action" varchar NOT NULL,
  	"from_state" varchar,
  	"to_state" varchar,
  	"reason" varchar,
  	"actor_id" varchar,
  	"actor" jsonb NOT NULL,
  	"data" jsonb NOT NULL,
  	"idempotency_key" varchar,
  	"previous_hash" varchar,
  	"hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "outbox" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_outbox_kind" NOT NULL,
  	"content" jsonb NOT NULL,
  	"state" "enum_outbox_state" DEFAULT 'pending' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"next_attempt_at" timestamp(3) with time zone NOT NULL,
  	"last_error" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_users_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"agency_id" varchar,
  	"disabled" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"counties_id" varchar
  );
  
  CREATE TABLE "agencies" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"name_en" varchar NOT NULL,
  	"short_name" varchar,
  	"kind" "enum_agencies_kind" NOT NULL,
  	"county_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "counties" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"name_en" varchar NOT NULL,
  	"tier" numeric,
  	"start_year" varchar,
  	"corridor" "enum_counties_corridor",
  	"zones" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings_minimum_days" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_settings_minimum_days_kind" NOT NULL,
  	"days" numeric NOT NULL
  );
  
  CREATE TABLE "settings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"zone_name" varchar NOT NULL,
  	"zone_name_en" varchar NOT NULL,
  	"department" varchar NOT NULL,
  	"department_en" varchar NOT NULL,
  	"privacy_contact" varchar NOT NULL,
  	"retention_months" numeric DEFAULT 24 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "policies" ADD CONSTRAINT "policies_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_parent_id_policies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_version_agency_id_agencies_id_fk" FOREIGN KEY ("version_agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policy_revisions" ADD CONSTRAINT "policy_revisions_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policy_revisions" ADD CONSTRAINT "policy_revisions_source_id_source_files_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policy_revisions" ADD CONSTRAINT "policy_revisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consultations" ADD CONSTRAINT "consultations_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consultations" ADD CONSTRAINT "consultations_policy_revision_id_policy_revisions_id_fk" FOREIGN KEY ("policy_revision_id") REFERENCES "public"."policy_revisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consultations" ADD CONSTRAINT "consultations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consultations" ADD CONSTRAINT "consultations_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_consultations_v" ADD CONSTRAINT "_consultations_v_parent_id_consultations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."consultations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_consultations_v" ADD CONSTRAINT "_consultations_v_version_policy_id_policies_id_fk" FOREIGN KEY ("version_policy_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_consultations_v" ADD CONSTRAINT "_consultations_v_version_policy_revision_id_policy_revisions_id_fk" FOREIGN KEY ("version_policy_revision_id") REFERENCES "public"."policy_revisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_consultations_v" ADD CONSTRAINT "_consultations_v_version_agency_id_agencies_id_fk" FOREIGN KEY ("version_agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_consultations_v" ADD CONSTRAINT "_consultations_v_version_county_id_counties_id_fk" FOREIGN KEY ("version_county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_policy_revision_id_policy_revisions_id_fk" FOREIGN KEY ("policy_revision_id") REFERENCES "public"."policy_revisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comment_contacts" ADD CONSTRAINT "comment_contacts_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "source_files" ADD CONSTRAINT "source_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_roles" ADD CONSTRAINT "users_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_counties_fk" FOREIGN KEY ("counties_id") REFERENCES "public"."counties"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "agencies" ADD CONSTRAINT "agencies_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_minimum_days" ADD CONSTRAINT "settings_minimum_days_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "policies_state_idx" ON "policies" USING btree ("state");
  CREATE INDEX "policies_agency_idx" ON "policies" USING btree ("agency_id");
  CREATE INDEX "policies_updated_at_idx" ON "policies" USING btree ("updated_at");
  CREATE INDEX "policies_created_at_idx" ON "policies" USING btree ("created_at");
  CREATE INDEX "_policies_v_parent_idx" ON "_policies_v" USING btree ("parent_id");
  CREATE INDEX "_policies_v_version_version_state_idx" ON "_policies_v" USING btree ("version_state");
  CREATE INDEX "_policies_v_version_version_agency_idx" ON "_policies_v" USING btree ("version_agency_id");
  CREATE INDEX "_policies_v_version_version_updated_at_idx" ON "_policies_v" USING btree ("version_updated_at");
  CREATE INDEX "_policies_v_version_version_created_at_idx" ON "_policies_v" USING btree ("version_created_at");
  CREATE INDEX "_policies_v_created_at_idx" ON "_policies_v" USING btree ("created_at");
  CREATE INDEX "_policies_v_updated_at_idx" ON "_policies_v" USING btree ("updated_at");
  CREATE INDEX "policy_revisions_state_idx" ON "policy_revisions" USING btree ("state");
  CREATE INDEX "policy_revisions_policy_idx" ON "policy_revisions" USING btree ("policy_id");
  CREATE INDEX "policy_revisions_source_idx" ON "policy_revisions" USING btree ("source_id");
  CREATE INDEX "policy_revisions_agency_idx" ON "policy_revisions" USING btree ("agency_id");
  CREATE INDEX "policy_revisions_updated_at_idx" ON "policy_revisions" USING btree ("updated_at");
  CREATE INDEX "policy_revisions_created_at_idx" ON "policy_revisions" USING btree ("created_at");
  CREATE INDEX "consultations_state_idx" ON "consultations" USING btree ("state");
  CREATE INDEX "consultations_policy_idx" ON "consultations" USING btree ("policy_id");
  CREATE INDEX "consultations_policy_revision_idx" ON "consultations" USING btree ("policy_revision_id");
  CREATE INDEX "consultations_agency_idx" ON "consultations" USING btree ("agency_id");
  CREATE INDEX "consultations_county_idx" ON "consultations" USING btree ("county_id");
  CREATE INDEX "consultations_updated_at_idx" ON "consultations" USING btree ("updated_at");
  CREATE INDEX "consultations_created_at_idx" ON "consultations" USING btree ("created_at");
  CREATE INDEX "_consultations_v_parent_idx" ON "_consultations_v" USING btree ("parent_id");
  CREATE INDEX "_consultations_v_version_version_state_idx" ON "_consultations_v" USING btree ("version_state");
  CREATE INDEX "_consultations_v_version_version_policy_idx" ON "_consultations_v" USING btree ("version_policy_id");
  CREATE INDEX "_consultations_v_version_version_policy_revision_idx" ON "_consultations_v" USING btree ("version_policy_revision_id");
  CREATE INDEX "_consultations_v_version_version_agency_idx" ON "_consultations_v" USING btree ("version_agency_id");
  CREATE INDEX "_consultations_v_version_version_county_idx" ON "_consultations_v" USING btree ("version_county_id");
  CREATE INDEX "_consultations_v_version_version_updated_at_idx" ON "_consultations_v" USING btree ("version_updated_at");
  CREATE INDEX "_consultations_v_version_version_created_at_idx" ON "_consultations_v" USING btree ("version_created_at");
  CREATE INDEX "_consultations_v_created_at_idx" ON "_consultations_v" USING btree ("created_at");
  CREATE INDEX "_consultations_v_updated_at_idx" ON "_consultations_v" USING btree ("updated_at");
  CREATE INDEX "comments_state_idx" ON "comments" USING btree ("state");
  CREATE UNIQUE INDEX "comments_receipt_code_idx" ON "comments" USING btree ("receipt_code");
  CREATE INDEX "comments_consultation_idx" ON "comments" USING btree ("consultation_id");
  CREATE INDEX "comments_policy_revision_idx" ON "comments" USING btree ("policy_revision_id");
  CREATE INDEX "comments_assignee_idx" ON "comments" USING btree ("assignee_id");
  CREATE INDEX "comments_agency_idx" ON "comments" USING btree ("agency_id");
  CREATE INDEX "comments_county_idx" ON "comments" USING btree ("county_id");
  CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("updated_at");
  CREATE INDEX "comments_created_at_idx" ON "comments" USING btree ("created_at");
  CREATE INDEX "county_state_arrivedAt_idx" ON "comments" USING btree ("county_id","state","arrived_at");
  CREATE INDEX "agency_state_arrivedAt_idx" ON "comments" USING btree ("agency_id","state","arrived_at");
  CREATE INDEX "consultation_state_arrivedAt_idx" ON "comments" USING btree ("consultation_id","state","arrived_at");
  CREATE INDEX "assignee_state_arrivedAt_idx" ON "comments" USING btree ("assignee_id","state","arrived_at");
  CREATE UNIQUE INDEX "comment_contacts_comment_idx" ON "comment_contacts" USING btree ("comment_id");
  CREATE INDEX "comment_contacts_email_idx" ON "comment_contacts" USING btree ("email");
  CREATE INDEX "comment_contacts_updated_at_idx" ON "comment_contacts" USING btree ("updated_at");
  CREATE INDEX "comment_contacts_created_at_idx" ON "comment_contacts" USING btree ("created_at");
  CREATE INDEX "attachments_comment_idx" ON "attachments" USING btree ("comment_id");
  CREATE INDEX "attachments_agency_idx" ON "attachments" USING btree ("agency_id");
  CREATE INDEX "attachments_county_idx" ON "attachments" USING btree ("county_id");
  CREATE INDEX "attachments_updated_at_idx" ON "attachments" USING btree ("updated_at");
  CREATE INDEX "attachments_created_at_idx" ON "attachments" USING btree ("created_at");
  CREATE UNIQUE INDEX "attachments_filename_idx" ON "attachments" USING btree ("filename");
  CREATE INDEX "source_files_agency_idx" ON "source_files" USING btree ("agency_id");
  CREATE INDEX "source_files_updated_at_idx" ON "source_files" USING btree ("updated_at");
  CREATE INDEX "source_files_created_at_idx" ON "source_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "source_files_filename_idx" ON "source_files" USING btree ("filename");
  CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at");
  CREATE INDEX "audit_entries_actor_id_idx" ON "audit_entries" USING btree ("actor_id");
  CREATE INDEX "audit_entries_updated_at_idx" ON "audit_entries" USING btree ("updated_at");
  CREATE INDEX "audit_entries_created_at_idx" ON "audit_entries" USING btree ("created_at");
  CREATE UNIQUE INDEX "subjectCollection_subjectId_sequence_idx" ON "audit_entries" USING btree ("subject_collection","subject_id","sequence");
  CREATE UNIQUE INDEX "subjectCollection_subjectId_idempotencyKey_idx" ON "audit_entries" USING btree ("subject_collection","subject_id","idempotency_key");
  CREATE INDEX "outbox_updated_at_idx" ON "outbox" USING btree ("updated_at");
  CREATE INDEX "outbox_created_at_idx" ON "outbox" USING btree ("created_at");
  CREATE INDEX "state_nextAttemptAt_idx" ON "outbox" USING btree ("state","next_attempt_at");
  CREATE INDEX "users_roles_order_idx" ON "users_roles" USING btree ("order");
  CREATE INDEX "users_roles_parent_idx" ON "users_roles" USING btree ("parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_agency_idx" ON "users" USING btree ("agency_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "users_rels_order_idx" ON "users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "users_rels" USING btree ("path");
  CREATE INDEX "users_rels_counties_id_idx" ON "users_rels" USING btree ("counties_id");
  CREATE INDEX "agencies_county_idx" ON "agencies" USING btree ("county_id");
  CREATE INDEX "agencies_updated_at_idx" ON "agencies" USING btree ("updated_at");
  CREATE INDEX "agencies_created_at_idx" ON "agencies" USING btree ("created_at");
  CREATE INDEX "counties_updated_at_idx" ON "counties" USING btree ("updated_at");
  CREATE INDEX "counties_created_at_idx" ON "counties" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "settings_minimum_days_order_idx" ON "settings_minimum_days" USING btree ("_order");
  CREATE INDEX "settings_minimum_days_parent_id_idx" ON "settings_minimum_days" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "policies" CASCADE;
  DROP TABLE "_policies_v" CASCADE;
  DROP TABLE "policy_revisions" CASCADE;
  DROP TABLE "consultations" CASCADE;
  DROP TABLE "_consultations_v" CASCADE;
  DROP TABLE "comments" CASCADE;
  DROP TABLE "comment_contacts" CASCADE;
  DROP TABLE "attachments" CASCADE;
  DROP TABLE "source_files" CASCADE;
  DROP TABLE "audit_entries" CASCADE;
  DROP TABLE "outbox" CASCADE;
  DROP TABLE "users_roles" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "users_rels" CASCADE;
  DROP TABLE "agencies" CASCADE;
  DROP TABLE "counties" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "settings_minimum_days" CASCADE;
  DROP TABLE "settings" CASCADE;
  DROP TYPE "public"."enum_policies_state";
  DROP TYPE "public"."enum_policies_kind";
  DROP TYPE "public"."enum__policies_v_version_state";
  DROP TYPE "public"."enum__policies_v_version_kind";
  DROP TYPE "public"."enum_policy_revisions_state";
  DROP TYPE "public"."enum_consultations_state";
  DROP TYPE "public"."enum_consultations_kind";
  DROP TYPE "public"."enum__consultations_v_version_state";
  DROP TYPE "public"."enum__consultations_v_version_kind";
  DROP TYPE "public"."enum_comments_state";
  DROP TYPE "public"."enum_comments_channel";
  DROP TYPE "public"."enum_comments_locale";
  DROP TYPE "public"."enum_comments_exclusion";
  DROP TYPE "public"."enum_comments_disposition";
  DROP TYPE "public"."enum_outbox_kind";
  DROP TYPE "public"."enum_outbox_state";
  DROP TYPE "public"."enum_users_roles";
  DROP TYPE "public"."enum_agencies_kind";
  DROP TYPE "public"."enum_counties_corridor";
  DROP TYPE "public"."enum_settings_minimum_days_kind";`)
}
