import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_talent_programmes_questions_kind" AS ENUM('text', 'longtext', 'choice', 'choices', 'number', 'day', 'yes-no', 'url');
  CREATE TYPE "public"."enum_talent_programmes_rules_comparison" AS ENUM('equals', 'oneOf', 'atLeast', 'atMost', 'onOrAfter', 'onOrBefore', 'present');
  CREATE TYPE "public"."enum_talent_programmes_rules_effect" AS ENUM('required', 'hint');
  CREATE TYPE "public"."enum_talent_programmes_state" AS ENUM('draft', 'review', 'approval', 'published', 'open', 'closed', 'scoring', 'ranking-review', 'publicity', 'evaluated', 'withdrawn');
  CREATE TYPE "public"."enum_talent_programmes_kind" AS ENUM('selection', 'support', 'training', 'other');
  CREATE TYPE "public"."enum_talent_applications_state" AS ENUM('submitted', 'returned', 'eligible', 'scored', 'shortlisted', 'objected', 'awarded', 'not-awarded', 'ineligible', 'withdrawn');
  CREATE TYPE "public"."enum_talent_applications_channel" AS ENUM('web', 'counter', 'import');
  CREATE TYPE "public"."enum_talent_applications_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_talent_scores_state" AS ENUM('assigned', 'ready', 'submitted', 'opened', 'recused', 'released');
  CREATE TYPE "public"."enum_talent_objections_state" AS ENUM('received', 'dismissed', 'upheld');
  CREATE TYPE "public"."enum_talent_objections_channel" AS ENUM('web', 'counter', 'import');
  CREATE TYPE "public"."enum_talent_objections_locale" AS ENUM('zh', 'en');
  CREATE TABLE "talent_programmes_questions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"label_en" varchar,
  	"kind" "enum_talent_programmes_questions_kind" DEFAULT 'text' NOT NULL,
  	"most" numeric,
  	"required" boolean DEFAULT false,
  	"personal" boolean DEFAULT false,
  	"help" varchar,
  	"help_en" varchar,
  	"options" varchar
  );
  
  CREATE TABLE "talent_programmes_documents" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"label_en" varchar,
  	"required" boolean DEFAULT false
  );
  
  CREATE TABLE "talent_programmes_rules" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"question" varchar NOT NULL,
  	"comparison" "enum_talent_programmes_rules_comparison" NOT NULL,
  	"value" varchar,
  	"effect" "enum_talent_programmes_rules_effect" DEFAULT 'required' NOT NULL,
  	"message" varchar NOT NULL,
  	"message_en" varchar
  );
  
  CREATE TABLE "talent_programmes_criteria" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"label_en" varchar,
  	"weight" numeric DEFAULT 10 NOT NULL,
  	"maximum" numeric DEFAULT 100 NOT NULL,
  	"guidance" varchar,
  	"guidance_en" varchar
  );
  
  CREATE TABLE "talent_programmes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_talent_programmes_state" DEFAULT 'draft' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"title" varchar NOT NULL,
  	"title_en" varchar,
  	"kind" "enum_talent_programmes_kind" NOT NULL,
  	"description" varchar NOT NULL,
  	"description_en" varchar,
  	"opens_at" timestamp(3) with time zone,
  	"closes_at" timestamp(3) with time zone,
  	"quota" numeric DEFAULT 10 NOT NULL,
  	"reviewers_each" numeric DEFAULT 2 NOT NULL,
  	"publicity_days" numeric DEFAULT 5 NOT NULL,
  	"third_reviewer_gap" numeric,
  	"award_title" varchar NOT NULL,
  	"award_title_en" varchar,
  	"award_text" varchar NOT NULL,
  	"award_text_en" varchar,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"publicity_from" timestamp(3) with time zone,
  	"publicity_ends_at" timestamp(3) with time zone,
  	"ranking" jsonb,
  	"withdrawn_reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "talent_programmes_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "talent_applications" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_talent_applications_state" DEFAULT 'submitted' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"name" varchar,
  	"name_en" varchar,
  	"programme_id" uuid NOT NULL,
  	"programme_title" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"answers" jsonb,
  	"personal_answers" jsonb,
  	"eligibility" jsonb,
  	"returned_reason" varchar,
  	"rank" numeric,
  	"mark" numeric,
  	"tie_placed" boolean,
  	"number" varchar,
  	"issued_at" timestamp(3) with time zone,
  	"answer_by" timestamp(3) with time zone,
  	"receipt_code" varchar,
  	"arrived_at" timestamp(3) with time zone,
  	"channel" "enum_talent_applications_channel",
  	"unverified" boolean,
  	"locale" "enum_talent_applications_locale",
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"search_text" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "talent_scores" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_talent_scores_state" DEFAULT 'assigned' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"name" varchar,
  	"programme_id" uuid NOT NULL,
  	"programme_title" varchar,
  	"application_id" uuid NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"points" jsonb,
  	"remark" varchar,
  	"mark" numeric,
  	"submitted_at" timestamp(3) with time zone,
  	"seal" varchar,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "talent_objections" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_talent_objections_state" DEFAULT 'received' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"against" varchar,
  	"programme_id" uuid NOT NULL,
  	"programme_title" varchar,
  	"application_id" uuid,
  	"grounds" varchar,
  	"name" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"returned_reason" varchar,
  	"receipt_code" varchar,
  	"arrived_at" timestamp(3) with time zone,
  	"channel" "enum_talent_objections_channel",
  	"unverified" boolean,
  	"locale" "enum_talent_objections_locale",
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "talent_programmes_questions" ADD CONSTRAINT "talent_programmes_questions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."talent_programmes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "talent_programmes_documents" ADD CONSTRAINT "talent_programmes_documents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."talent_programmes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "talent_programmes_rules" ADD CONSTRAINT "talent_programmes_rules_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."talent_programmes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "talent_programmes_criteria" ADD CONSTRAINT "talent_programmes_criteria_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."talent_programmes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "talent_programmes" ADD CONSTRAINT "talent_programmes_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_programmes" ADD CONSTRAINT "talent_programmes_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_programmes_rels" ADD CONSTRAINT "talent_programmes_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."talent_programmes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "talent_programmes_rels" ADD CONSTRAINT "talent_programmes_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "talent_applications" ADD CONSTRAINT "talent_applications_programme_id_talent_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."talent_programmes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_applications" ADD CONSTRAINT "talent_applications_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_applications" ADD CONSTRAINT "talent_applications_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_scores" ADD CONSTRAINT "talent_scores_programme_id_talent_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."talent_programmes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_scores" ADD CONSTRAINT "talent_scores_application_id_talent_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."talent_applications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_scores" ADD CONSTRAINT "talent_scores_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_scores" ADD CONSTRAINT "talent_scores_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_scores" ADD CONSTRAINT "talent_scores_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_objections" ADD CONSTRAINT "talent_objections_programme_id_talent_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."talent_programmes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_objections" ADD CONSTRAINT "talent_objections_application_id_talent_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."talent_applications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_objections" ADD CONSTRAINT "talent_objections_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "talent_objections" ADD CONSTRAINT "talent_objections_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "talent_programmes_questions_order_idx" ON "talent_programmes_questions" USING btree ("_order");
  CREATE INDEX "talent_programmes_questions_parent_id_idx" ON "talent_programmes_questions" USING btree ("_parent_id");
  CREATE INDEX "talent_programmes_documents_order_idx" ON "talent_programmes_documents" USING btree ("_order");
  CREATE INDEX "talent_programmes_documents_parent_id_idx" ON "talent_programmes_documents" USING btree ("_parent_id");
  CREATE INDEX "talent_programmes_rules_order_idx" ON "talent_programmes_rules" USING btree ("_order");
  CREATE INDEX "talent_programmes_rules_parent_id_idx" ON "talent_programmes_rules" USING btree ("_parent_id");
  CREATE INDEX "talent_programmes_criteria_order_idx" ON "talent_programmes_criteria" USING btree ("_order");
  CREATE INDEX "talent_programmes_criteria_parent_id_idx" ON "talent_programmes_criteria" USING btree ("_parent_id");
  CREATE INDEX "talent_programmes_state_idx" ON "talent_programmes" USING btree ("state");
  CREATE INDEX "talent_programmes_agency_idx" ON "talent_programmes" USING btree ("agency_id");
  CREATE INDEX "talent_programmes_county_idx" ON "talent_programmes" USING btree ("county_id");
  CREATE INDEX "talent_programmes_updated_at_idx" ON "talent_programmes" USING btree ("updated_at");
  CREATE INDEX "talent_programmes_created_at_idx" ON "talent_programmes" USING btree ("created_at");
  CREATE INDEX "talent_programmes_rels_order_idx" ON "talent_programmes_rels" USING btree ("order");
  CREATE INDEX "talent_programmes_rels_parent_idx" ON "talent_programmes_rels" USING btree ("parent_id");
  CREATE INDEX "talent_programmes_rels_path_idx" ON "talent_programmes_rels" USING btree ("path");
  CREATE INDEX "talent_programmes_rels_users_id_idx" ON "talent_programmes_rels" USING btree ("users_id");
  CREATE INDEX "talent_applications_state_idx" ON "talent_applications" USING btree ("state");
  CREATE INDEX "talent_applications_programme_idx" ON "talent_applications" USING btree ("programme_id");
  CREATE UNIQUE INDEX "talent_applications_number_idx" ON "talent_applications" USING btree ("number");
  CREATE UNIQUE INDEX "talent_applications_receipt_code_idx" ON "talent_applications" USING btree ("receipt_code");
  CREATE INDEX "talent_applications_county_idx" ON "talent_applications" USING btree ("county_id");
  CREATE INDEX "talent_applications_agency_idx" ON "talent_applications" USING btree ("agency_id");
  CREATE INDEX "talent_applications_updated_at_idx" ON "talent_applications" USING btree ("updated_at");
  CREATE INDEX "talent_applications_created_at_idx" ON "talent_applications" USING btree ("created_at");
  CREATE INDEX "programme_state_idx" ON "talent_applications" USING btree ("programme_id","state");
  CREATE INDEX "agency_state_createdAt_9_idx" ON "talent_applications" USING btree ("agency_id","state","created_at");
  CREATE INDEX "county_state_createdAt_10_idx" ON "talent_applications" USING btree ("county_id","state","created_at");
  CREATE INDEX "talent_scores_state_idx" ON "talent_scores" USING btree ("state");
  CREATE INDEX "talent_scores_programme_idx" ON "talent_scores" USING btree ("programme_id");
  CREATE INDEX "talent_scores_application_idx" ON "talent_scores" USING btree ("application_id");
  CREATE INDEX "talent_scores_owner_idx" ON "talent_scores" USING btree ("owner_id");
  CREATE INDEX "talent_scores_county_idx" ON "talent_scores" USING btree ("county_id");
  CREATE INDEX "talent_scores_agency_idx" ON "talent_scores" USING btree ("agency_id");
  CREATE INDEX "talent_scores_updated_at_idx" ON "talent_scores" USING btree ("updated_at");
  CREATE INDEX "talent_scores_created_at_idx" ON "talent_scores" USING btree ("created_at");
  CREATE INDEX "owner_state_idx" ON "talent_scores" USING btree ("owner_id","state");
  CREATE INDEX "application_state_idx" ON "talent_scores" USING btree ("application_id","state");
  CREATE INDEX "talent_objections_state_idx" ON "talent_objections" USING btree ("state");
  CREATE INDEX "talent_objections_programme_idx" ON "talent_objections" USING btree ("programme_id");
  CREATE INDEX "talent_objections_application_idx" ON "talent_objections" USING btree ("application_id");
  CREATE UNIQUE INDEX "talent_objections_receipt_code_idx" ON "talent_objections" USING btree ("receipt_code");
  CREATE INDEX "talent_objections_county_idx" ON "talent_objections" USING btree ("county_id");
  CREATE INDEX "talent_objections_agency_idx" ON "talent_objections" USING btree ("agency_id");
  CREATE INDEX "talent_objections_updated_at_idx" ON "talent_objections" USING btree ("updated_at");
  CREATE INDEX "talent_objections_created_at_idx" ON "talent_objections" USING btree ("created_at");
  CREATE INDEX "programme_state_1_idx" ON "talent_objections" USING btree ("programme_id","state");
  CREATE INDEX "agency_state_createdAt_10_idx" ON "talent_objections" USING btree ("agency_id","state","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "talent_programmes_questions" CASCADE;
  DROP TABLE "talent_programmes_documents" CASCADE;
  DROP TABLE "talent_programmes_rules" CASCADE;
  DROP TABLE "talent_programmes_criteria" CASCADE;
  DROP TABLE "talent_programmes" CASCADE;
  DROP TABLE "talent_programmes_rels" CASCADE;
  DROP TABLE "talent_applications" CASCADE;
  DROP TABLE "talent_scores" CASCADE;
  DROP TABLE "talent_objections" CASCADE;
  DROP TYPE "public"."enum_talent_programmes_questions_kind";
  DROP TYPE "public"."enum_talent_programmes_rules_comparison";
  DROP TYPE "public"."enum_talent_programmes_rules_effect";
  DROP TYPE "public"."enum_talent_programmes_state";
  DROP TYPE "public"."enum_talent_programmes_kind";
  DROP TYPE "public"."enum_talent_applications_state";
  DROP TYPE "public"."enum_talent_applications_channel";
  DROP TYPE "public"."enum_talent_applications_locale";
  DROP TYPE "public"."enum_talent_scores_state";
  DROP TYPE "public"."enum_talent_objections_state";
  DROP TYPE "public"."enum_talent_objections_channel";
  DROP TYPE "public"."enum_talent_objections_locale";`)
}
