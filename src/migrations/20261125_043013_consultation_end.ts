import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_comments_submitter_kind" AS ENUM('citizen', 'enterprise', 'organisation', 'institution', 'other');
  CREATE TYPE "public"."enum_points_state" AS ENUM('open', 'division-review', 'legal-review', 'approval', 'decided', 'merged', 'dropped');
  CREATE TYPE "public"."enum_points_disposition" AS ENUM('adopted', 'partly-adopted', 'not-adopted', 'further-study');
  CREATE TYPE "public"."enum_mail_messages_state" AS ENUM('waiting', 'taken', 'set-aside');
  CREATE TYPE "public"."enum_mail_messages_kind" AS ENUM('comment', 'auto-reply', 'bounce', 'duplicate', 'unmatched', 'oversize', 'unreadable');
  CREATE TYPE "public"."enum_import_batches_state" AS ENUM('checking', 'checked', 'importing', 'done', 'cancelled', 'refused');
  CREATE TYPE "public"."enum_import_batches_channel" AS ENUM('import', 'mail', 'letter', 'fax', 'hotline', 'meeting');
  CREATE TYPE "public"."enum_reason_templates_disposition" AS ENUM('adopted', 'partly-adopted', 'not-adopted', 'further-study');
  CREATE TYPE "public"."enum_privacy_requests_state" AS ENUM('submitted', 'granted', 'refused');
  CREATE TYPE "public"."enum_privacy_requests_kind" AS ENUM('access', 'deletion');
  CREATE TYPE "public"."enum_privacy_requests_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_runs_kind" AS ENUM('import', 'export', 'bulk', 'campaign', 'tell-commenters', 'anonymise', 'archive');
  CREATE TYPE "public"."enum_runs_state" AS ENUM('waiting', 'running', 'done', 'failed', 'cancelled');
  CREATE TYPE "public"."enum_defence_rules_kind" AS ENUM('limit', 'deny', 'threshold');
  CREATE TYPE "public"."enum_defence_rules_act" AS ENUM('submission', 'unverified-comment', 'receipt-lookup', 'sender-address', 'mail-domain', 'phrase', 'arrivals-per-minute');
  ALTER TYPE "public"."enum_comments_disposition" ADD VALUE 'further-study';
  CREATE TABLE "points" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_points_state" DEFAULT 'open' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"consultation_id" uuid NOT NULL,
  	"clause" varchar,
  	"title" varchar NOT NULL,
  	"detail" varchar,
  	"disposition" "enum_points_disposition",
  	"disposition_reason" varchar,
  	"decided_at" timestamp(3) with time zone,
  	"merged_into_id" uuid,
  	"changed_revision_id" uuid,
  	"changed_clause" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "points_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "campaigns" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"consultation_id" uuid NOT NULL,
  	"sample_id" uuid NOT NULL,
  	"members" numeric NOT NULL,
  	"first_at" timestamp(3) with time zone NOT NULL,
  	"last_at" timestamp(3) with time zone NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mail_messages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_mail_messages_state" DEFAULT 'waiting' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"mailbox_id" uuid NOT NULL,
  	"message_id" varchar NOT NULL,
  	"sender_masked" varchar,
  	"subject" varchar,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"kind" "enum_mail_messages_kind" NOT NULL,
  	"wrong_subject" boolean DEFAULT false,
  	"remark" varchar,
  	"consultation_id" uuid,
  	"comment_id" uuid,
  	"set_aside_reason" varchar,
  	"sm3" varchar NOT NULL,
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
  
  CREATE TABLE "import_batches" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_import_batches_state" DEFAULT 'checking' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"consultation_id" uuid NOT NULL,
  	"channel" "enum_import_batches_channel" DEFAULT 'import' NOT NULL,
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
  
  CREATE TABLE "reason_templates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"disposition" "enum_reason_templates_disposition" NOT NULL,
  	"text" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "clause_mappings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"policy_id" uuid NOT NULL,
  	"from_revision_id" uuid NOT NULL,
  	"to_revision_id" uuid NOT NULL,
  	"rows" jsonb,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "privacy_requests" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_privacy_requests_state" DEFAULT 'submitted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"kind" "enum_privacy_requests_kind" NOT NULL,
  	"comment_id" uuid NOT NULL,
  	"note" varchar,
  	"submitted_at" timestamp(3) with time zone NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"locale" "enum_privacy_requests_locale" NOT NULL,
  	"answer" varchar,
  	"answered_at" timestamp(3) with time zone,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "adoption_reports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"consultation_id" uuid NOT NULL,
  	"snapshot" jsonb NOT NULL,
  	"published_at" timestamp(3) with time zone NOT NULL,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "runs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_runs_kind" NOT NULL,
  	"state" "enum_runs_state" DEFAULT 'waiting' NOT NULL,
  	"owner_id" uuid,
  	"params" jsonb NOT NULL,
  	"cursor" jsonb,
  	"done" numeric DEFAULT 0 NOT NULL,
  	"total" numeric,
  	"result" jsonb,
  	"error" varchar,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"finished_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mailboxes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"address" varchar NOT NULL,
  	"connection" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"agency_id" varchar NOT NULL,
  	"last_polled_at" timestamp(3) with time zone,
  	"last_error" varchar,
  	"uid_validity" varchar,
  	"last_uid" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "defence_rules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_defence_rules_kind" NOT NULL,
  	"act" "enum_defence_rules_act" NOT NULL,
  	"value" varchar,
  	"points" numeric,
  	"seconds" numeric,
  	"active" boolean DEFAULT true,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "comments" ADD COLUMN "redacted_body" varchar;
  ALTER TABLE "comments" ADD COLUMN "submitter_kind" "enum_comments_submitter_kind";
  ALTER TABLE "comments" ADD COLUMN "postmarked_on" varchar;
  ALTER TABLE "comments" ADD COLUMN "wrong_subject" boolean DEFAULT false;
  ALTER TABLE "comments" ADD COLUMN "suspect" boolean DEFAULT false;
  ALTER TABLE "comments" ADD COLUMN "disowned" boolean DEFAULT false;
  ALTER TABLE "points" ADD CONSTRAINT "points_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "points" ADD CONSTRAINT "points_merged_into_id_points_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."points"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "points" ADD CONSTRAINT "points_changed_revision_id_policy_revisions_id_fk" FOREIGN KEY ("changed_revision_id") REFERENCES "public"."policy_revisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "points" ADD CONSTRAINT "points_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "points_texts" ADD CONSTRAINT "points_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_sample_id_comments_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reason_templates" ADD CONSTRAINT "reason_templates_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "clause_mappings" ADD CONSTRAINT "clause_mappings_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "clause_mappings" ADD CONSTRAINT "clause_mappings_from_revision_id_policy_revisions_id_fk" FOREIGN KEY ("from_revision_id") REFERENCES "public"."policy_revisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "clause_mappings" ADD CONSTRAINT "clause_mappings_to_revision_id_policy_revisions_id_fk" FOREIGN KEY ("to_revision_id") REFERENCES "public"."policy_revisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "clause_mappings" ADD CONSTRAINT "clause_mappings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "privacy_requests" ADD CONSTRAINT "privacy_requests_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "privacy_requests" ADD CONSTRAINT "privacy_requests_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "adoption_reports" ADD CONSTRAINT "adoption_reports_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "adoption_reports" ADD CONSTRAINT "adoption_reports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "runs" ADD CONSTRAINT "runs_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "points_state_idx" ON "points" USING btree ("state");
  CREATE INDEX "points_consultation_idx" ON "points" USING btree ("consultation_id");
  CREATE INDEX "points_merged_into_idx" ON "points" USING btree ("merged_into_id");
  CREATE INDEX "points_changed_revision_idx" ON "points" USING btree ("changed_revision_id");
  CREATE INDEX "points_agency_idx" ON "points" USING btree ("agency_id");
  CREATE INDEX "points_updated_at_idx" ON "points" USING btree ("updated_at");
  CREATE INDEX "points_created_at_idx" ON "points" USING btree ("created_at");
  CREATE INDEX "points_texts_order_parent" ON "points_texts" USING btree ("order","parent_id");
  CREATE INDEX "campaigns_consultation_idx" ON "campaigns" USING btree ("consultation_id");
  CREATE INDEX "campaigns_sample_idx" ON "campaigns" USING btree ("sample_id");
  CREATE INDEX "campaigns_agency_idx" ON "campaigns" USING btree ("agency_id");
  CREATE INDEX "campaigns_updated_at_idx" ON "campaigns" USING btree ("updated_at");
  CREATE INDEX "campaigns_created_at_idx" ON "campaigns" USING btree ("created_at");
  CREATE INDEX "consultation_members_idx" ON "campaigns" USING btree ("consultation_id","members");
  CREATE INDEX "mail_messages_state_idx" ON "mail_messages" USING btree ("state");
  CREATE INDEX "mail_messages_mailbox_idx" ON "mail_messages" USING btree ("mailbox_id");
  CREATE INDEX "mail_messages_consultation_idx" ON "mail_messages" USING btree ("consultation_id");
  CREATE INDEX "mail_messages_comment_idx" ON "mail_messages" USING btree ("comment_id");
  CREATE INDEX "mail_messages_agency_idx" ON "mail_messages" USING btree ("agency_id");
  CREATE INDEX "mail_messages_updated_at_idx" ON "mail_messages" USING btree ("updated_at");
  CREATE INDEX "mail_messages_created_at_idx" ON "mail_messages" USING btree ("created_at");
  CREATE UNIQUE INDEX "mail_messages_filename_idx" ON "mail_messages" USING btree ("filename");
  CREATE INDEX "agency_state_receivedAt_idx" ON "mail_messages" USING btree ("agency_id","state","received_at");
  CREATE INDEX "mailbox_messageId_idx" ON "mail_messages" USING btree ("mailbox_id","message_id");
  CREATE INDEX "import_batches_state_idx" ON "import_batches" USING btree ("state");
  CREATE INDEX "import_batches_consultation_idx" ON "import_batches" USING btree ("consultation_id");
  CREATE INDEX "import_batches_run_idx" ON "import_batches" USING btree ("run_id");
  CREATE INDEX "import_batches_agency_idx" ON "import_batches" USING btree ("agency_id");
  CREATE INDEX "import_batches_updated_at_idx" ON "import_batches" USING btree ("updated_at");
  CREATE INDEX "import_batches_created_at_idx" ON "import_batches" USING btree ("created_at");
  CREATE UNIQUE INDEX "import_batches_filename_idx" ON "import_batches" USING btree ("filename");
  CREATE INDEX "reason_templates_agency_idx" ON "reason_templates" USING btree ("agency_id");
  CREATE INDEX "reason_templates_updated_at_idx" ON "reason_templates" USING btree ("updated_at");
  CREATE INDEX "reason_templates_created_at_idx" ON "reason_templates" USING btree ("created_at");
  CREATE INDEX "clause_mappings_policy_idx" ON "clause_mappings" USING btree ("policy_id");
  CREATE INDEX "clause_mappings_from_revision_idx" ON "clause_mappings" USING btree ("from_revision_id");
  CREATE INDEX "clause_mappings_to_revision_idx" ON "clause_mappings" USING btree ("to_revision_id");
  CREATE INDEX "clause_mappings_agency_idx" ON "clause_mappings" USING btree ("agency_id");
  CREATE INDEX "clause_mappings_updated_at_idx" ON "clause_mappings" USING btree ("updated_at");
  CREATE INDEX "clause_mappings_created_at_idx" ON "clause_mappings" USING btree ("created_at");
  CREATE UNIQUE INDEX "fromRevision_toRevision_idx" ON "clause_mappings" USING btree ("from_revision_id","to_revision_id");
  CREATE INDEX "privacy_requests_state_idx" ON "privacy_requests" USING btree ("state");
  CREATE INDEX "privacy_requests_comment_idx" ON "privacy_requests" USING btree ("comment_id");
  CREATE INDEX "privacy_requests_agency_idx" ON "privacy_requests" USING btree ("agency_id");
  CREATE INDEX "privacy_requests_updated_at_idx" ON "privacy_requests" USING btree ("updated_at");
  CREATE INDEX "privacy_requests_created_at_idx" ON "privacy_requests" USING btree ("created_at");
  CREATE UNIQUE INDEX "adoption_reports_consultation_idx" ON "adoption_reports" USING btree ("consultation_id");
  CREATE INDEX "adoption_reports_agency_idx" ON "adoption_reports" USING btree ("agency_id");
  CREATE INDEX "adoption_reports_updated_at_idx" ON "adoption_reports" USING btree ("updated_at");
  CREATE INDEX "adoption_reports_created_at_idx" ON "adoption_reports" USING btree ("created_at");
  CREATE INDEX "runs_owner_idx" ON "runs" USING btree ("owner_id");
  CREATE INDEX "runs_updated_at_idx" ON "runs" USING btree ("updated_at");
  CREATE INDEX "runs_created_at_idx" ON "runs" USING btree ("created_at");
  CREATE INDEX "state_createdAt_idx" ON "runs" USING btree ("state","created_at");
  CREATE UNIQUE INDEX "mailboxes_address_idx" ON "mailboxes" USING btree ("address");
  CREATE INDEX "mailboxes_agency_idx" ON "mailboxes" USING btree ("agency_id");
  CREATE INDEX "mailboxes_updated_at_idx" ON "mailboxes" USING btree ("updated_at");
  CREATE INDEX "mailboxes_created_at_idx" ON "mailboxes" USING btree ("created_at");
  CREATE INDEX "defence_rules_updated_at_idx" ON "defence_rules" USING btree ("updated_at");
  CREATE INDEX "defence_rules_created_at_idx" ON "defence_rules" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "points" CASCADE;
  DROP TABLE "points_texts" CASCADE;
  DROP TABLE "campaigns" CASCADE;
  DROP TABLE "mail_messages" CASCADE;
  DROP TABLE "import_batches" CASCADE;
  DROP TABLE "reason_templates" CASCADE;
  DROP TABLE "clause_mappings" CASCADE;
  DROP TABLE "privacy_requests" CASCADE;
  DROP TABLE "adoption_reports" CASCADE;
  DROP TABLE "runs" CASCADE;
  DROP TABLE "mailboxes" CASCADE;
  DROP TABLE "defence_rules" CASCADE;
  ALTER TABLE "comments" ALTER COLUMN "disposition" SET DATA TYPE text;
  DROP TYPE "public"."enum_comments_disposition";
  CREATE TYPE "public"."enum_comments_disposition" AS ENUM('adopted', 'partly-adopted', 'not-adopted');
  ALTER TABLE "comments" ALTER COLUMN "disposition" SET DATA TYPE "public"."enum_comments_disposition" USING "disposition"::"public"."enum_comments_disposition";
  ALTER TABLE "comments" DROP COLUMN "redacted_body";
  ALTER TABLE "comments" DROP COLUMN "submitter_kind";
  ALTER TABLE "comments" DROP COLUMN "postmarked_on";
  ALTER TABLE "comments" DROP COLUMN "wrong_subject";
  ALTER TABLE "comments" DROP COLUMN "suspect";
  ALTER TABLE "comments" DROP COLUMN "disowned";
  DROP TYPE "public"."enum_comments_submitter_kind";
  DROP TYPE "public"."enum_points_state";
  DROP TYPE "public"."enum_points_disposition";
  DROP TYPE "public"."enum_mail_messages_state";
  DROP TYPE "public"."enum_mail_messages_kind";
  DROP TYPE "public"."enum_import_batches_state";
  DROP TYPE "public"."enum_import_batches_channel";
  DROP TYPE "public"."enum_reason_templates_disposition";
  DROP TYPE "public"."enum_privacy_requests_state";
  DROP TYPE "public"."enum_privacy_requests_kind";
  DROP TYPE "public"."enum_privacy_requests_locale";
  DROP TYPE "public"."enum_runs_kind";
  DROP TYPE "public"."enum_runs_state";
  DROP TYPE "public"."enum_defence_rules_kind";
  DROP TYPE "public"."enum_defence_rules_act";`)
}
