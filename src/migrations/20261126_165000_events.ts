import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_events_hosts_role" AS ENUM('host', 'organiser', 'co-host', 'supporter');
  CREATE TYPE "public"."enum_events_questions_kind" AS ENUM('text', 'choice', 'yes-no');
  CREATE TYPE "public"."enum_events_state" AS ENUM('draft', 'county-review', 'division-review', 'province-approval', 'approved', 'published', 'registration-open', 'held', 'summarised', 'archived', 'postponed', 'cancelled');
  CREATE TYPE "public"."enum_events_kind" AS ENUM('summit', 'forum', 'livestream-contest', 'fair', 'consumption-festival', 'matchmaking', 'training');
  CREATE TYPE "public"."enum_events_audience" AS ENUM('enterprises', 'buyers', 'streamers', 'service-providers', 'students', 'public');
  CREATE TYPE "public"."enum_events_language" AS ENUM('zh', 'en', 'both');
  CREATE TYPE "public"."enum_events_format" AS ENUM('onsite', 'online', 'hybrid');
  CREATE TYPE "public"."enum_event_registrations_state" AS ENUM('waiting', 'registered', 'attended', 'cancelled');
  CREATE TYPE "public"."enum_event_registrations_channel" AS ENUM('web', 'counter');
  CREATE TYPE "public"."enum_event_registrations_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_event_files_use" AS ENUM('cover', 'scene', 'paper');
  ALTER TYPE "public"."enum_runs_kind" ADD VALUE 'tell-attendees';
  CREATE TABLE "events_hosts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"role" "enum_events_hosts_role" DEFAULT 'host' NOT NULL,
  	"agency_id" varchar,
  	"county_id" varchar,
  	"name" varchar,
  	"name_en" varchar
  );
  
  CREATE TABLE "events_programme" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"title_en" varchar,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"room_id" uuid,
  	"abstract" varchar
  );
  
  CREATE TABLE "events_questions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_en" varchar,
  	"kind" "enum_events_questions_kind" DEFAULT 'text',
  	"required" boolean DEFAULT false,
  	"choices" varchar,
  	"choices_en" varchar
  );
  
  CREATE TABLE "events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_events_state" DEFAULT 'draft' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"title" varchar NOT NULL,
  	"title_en" varchar,
  	"kind" "enum_events_kind" NOT NULL,
  	"audience" "enum_events_audience" NOT NULL,
  	"language" "enum_events_language" DEFAULT 'zh' NOT NULL,
  	"summary" varchar,
  	"summary_en" varchar,
  	"description" varchar,
  	"description_en" varchar,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"format" "enum_events_format" DEFAULT 'onsite' NOT NULL,
  	"place_id" varchar,
  	"venue_id" uuid,
  	"online_url" varchar,
  	"takes_registrations" boolean DEFAULT false,
  	"capacity" numeric,
  	"registration_opens_at" timestamp(3) with time zone,
  	"registration_closes_at" timestamp(3) with time zone,
  	"expected_size" numeric NOT NULL,
  	"budget" numeric,
  	"budget_line" varchar,
  	"security_authority" varchar,
  	"security_filed_at" timestamp(3) with time zone,
  	"security_permit" varchar,
  	"contact" varchar,
  	"attendance" numeric,
  	"leads" numeric,
  	"deals" numeric,
  	"deal_amount" numeric,
  	"media_reports" numeric,
  	"account" varchar,
  	"account_en" varchar,
  	"summarised_at" timestamp(3) with time zone,
  	"published_at" timestamp(3) with time zone,
  	"proposed_start" timestamp(3) with time zone,
  	"proposed_end" timestamp(3) with time zone,
  	"postponed_reason" varchar,
  	"cancelled_reason" varchar,
  	"ics_sequence" numeric DEFAULT 0 NOT NULL,
  	"acknowledged" jsonb,
  	"copied_from_id" uuid,
  	"series" varchar,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"due_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"escalate_at" timestamp(3) with time zone,
  	"due_unknown_year" numeric,
  	"clock_state" varchar,
  	"clock_from" varchar,
  	"clock_left" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "events_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"venue_rooms_id" uuid,
  	"speakers_id" uuid
  );
  
  CREATE TABLE "event_registrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_event_registrations_state" DEFAULT 'waiting' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"event_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"organisation" varchar,
  	"email" varchar,
  	"phone" varchar,
  	"answers" jsonb,
  	"number" numeric,
  	"receipt_code" varchar,
  	"ticket_code" varchar,
  	"address_key" varchar,
  	"channel" "enum_event_registrations_channel",
  	"unverified" boolean,
  	"locale" "enum_event_registrations_locale",
  	"arrived_at" timestamp(3) with time zone,
  	"admitted_at" timestamp(3) with time zone,
  	"checked_in_at" timestamp(3) with time zone,
  	"cancelled_at" timestamp(3) with time zone,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "venues" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"name_en" varchar,
  	"address" varchar NOT NULL,
  	"address_en" varchar,
  	"place_id" varchar NOT NULL,
  	"capacity" numeric,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "venue_rooms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"name_en" varchar,
  	"venue_id" uuid NOT NULL,
  	"capacity" numeric,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "speakers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"name_en" varchar,
  	"organisation" varchar,
  	"organisation_en" varchar,
  	"position" varchar,
  	"position_en" varchar,
  	"biography" varchar,
  	"biography_en" varchar,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "event_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"event_id" uuid NOT NULL,
  	"use" "enum_event_files_use" DEFAULT 'cover' NOT NULL,
  	"caption" varchar NOT NULL,
  	"caption_en" varchar,
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
  
  ALTER TABLE "events_hosts" ADD CONSTRAINT "events_hosts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_hosts" ADD CONSTRAINT "events_hosts_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_hosts" ADD CONSTRAINT "events_hosts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_programme" ADD CONSTRAINT "events_programme_room_id_venue_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."venue_rooms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_programme" ADD CONSTRAINT "events_programme_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_questions" ADD CONSTRAINT "events_questions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_place_id_counties_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_copied_from_id_events_id_fk" FOREIGN KEY ("copied_from_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_venue_rooms_fk" FOREIGN KEY ("venue_rooms_id") REFERENCES "public"."venue_rooms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_speakers_fk" FOREIGN KEY ("speakers_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "event_registrations" ADD CONSTRAINT "event_registrations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_registrations" ADD CONSTRAINT "event_registrations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_registrations" ADD CONSTRAINT "event_registrations_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venues" ADD CONSTRAINT "venues_place_id_counties_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venues" ADD CONSTRAINT "venues_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venues" ADD CONSTRAINT "venues_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venue_rooms" ADD CONSTRAINT "venue_rooms_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venue_rooms" ADD CONSTRAINT "venue_rooms_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venue_rooms" ADD CONSTRAINT "venue_rooms_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "speakers" ADD CONSTRAINT "speakers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "speakers" ADD CONSTRAINT "speakers_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_files" ADD CONSTRAINT "event_files_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_files" ADD CONSTRAINT "event_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_files" ADD CONSTRAINT "event_files_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "events_hosts_order_idx" ON "events_hosts" USING btree ("_order");
  CREATE INDEX "events_hosts_parent_id_idx" ON "events_hosts" USING btree ("_parent_id");
  CREATE INDEX "events_hosts_agency_idx" ON "events_hosts" USING btree ("agency_id");
  CREATE INDEX "events_hosts_county_idx" ON "events_hosts" USING btree ("county_id");
  CREATE INDEX "events_programme_order_idx" ON "events_programme" USING btree ("_order");
  CREATE INDEX "events_programme_parent_id_idx" ON "events_programme" USING btree ("_parent_id");
  CREATE INDEX "events_programme_room_idx" ON "events_programme" USING btree ("room_id");
  CREATE INDEX "events_questions_order_idx" ON "events_questions" USING btree ("_order");
  CREATE INDEX "events_questions_parent_id_idx" ON "events_questions" USING btree ("_parent_id");
  CREATE INDEX "events_state_idx" ON "events" USING btree ("state");
  CREATE INDEX "events_place_idx" ON "events" USING btree ("place_id");
  CREATE INDEX "events_venue_idx" ON "events" USING btree ("venue_id");
  CREATE INDEX "events_registration_opens_at_idx" ON "events" USING btree ("registration_opens_at");
  CREATE INDEX "events_copied_from_idx" ON "events" USING btree ("copied_from_id");
  CREATE INDEX "events_series_idx" ON "events" USING btree ("series");
  CREATE INDEX "events_agency_idx" ON "events" USING btree ("agency_id");
  CREATE INDEX "events_county_idx" ON "events" USING btree ("county_id");
  CREATE INDEX "events_due_at_idx" ON "events" USING btree ("due_at");
  CREATE INDEX "events_remind_at_idx" ON "events" USING btree ("remind_at");
  CREATE INDEX "events_escalate_at_idx" ON "events" USING btree ("escalate_at");
  CREATE INDEX "events_due_unknown_year_idx" ON "events" USING btree ("due_unknown_year");
  CREATE INDEX "events_updated_at_idx" ON "events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");
  CREATE INDEX "county_state_startsAt_idx" ON "events" USING btree ("county_id","state","starts_at");
  CREATE INDEX "agency_state_startsAt_idx" ON "events" USING btree ("agency_id","state","starts_at");
  CREATE INDEX "state_startsAt_idx" ON "events" USING btree ("state","starts_at");
  CREATE INDEX "events_rels_order_idx" ON "events_rels" USING btree ("order");
  CREATE INDEX "events_rels_parent_idx" ON "events_rels" USING btree ("parent_id");
  CREATE INDEX "events_rels_path_idx" ON "events_rels" USING btree ("path");
  CREATE INDEX "events_rels_venue_rooms_id_idx" ON "events_rels" USING btree ("venue_rooms_id");
  CREATE INDEX "events_rels_speakers_id_idx" ON "events_rels" USING btree ("speakers_id");
  CREATE INDEX "event_registrations_state_idx" ON "event_registrations" USING btree ("state");
  CREATE INDEX "event_registrations_event_idx" ON "event_registrations" USING btree ("event_id");
  CREATE UNIQUE INDEX "event_registrations_receipt_code_idx" ON "event_registrations" USING btree ("receipt_code");
  CREATE UNIQUE INDEX "event_registrations_ticket_code_idx" ON "event_registrations" USING btree ("ticket_code");
  CREATE INDEX "event_registrations_agency_idx" ON "event_registrations" USING btree ("agency_id");
  CREATE INDEX "event_registrations_county_idx" ON "event_registrations" USING btree ("county_id");
  CREATE INDEX "event_registrations_updated_at_idx" ON "event_registrations" USING btree ("updated_at");
  CREATE INDEX "event_registrations_created_at_idx" ON "event_registrations" USING btree ("created_at");
  CREATE INDEX "event_state_number_idx" ON "event_registrations" USING btree ("event_id","state","number");
  CREATE INDEX "agency_state_createdAt_14_idx" ON "event_registrations" USING btree ("agency_id","state","created_at");
  CREATE INDEX "venues_place_idx" ON "venues" USING btree ("place_id");
  CREATE INDEX "venues_agency_idx" ON "venues" USING btree ("agency_id");
  CREATE INDEX "venues_county_idx" ON "venues" USING btree ("county_id");
  CREATE INDEX "venues_updated_at_idx" ON "venues" USING btree ("updated_at");
  CREATE INDEX "venues_created_at_idx" ON "venues" USING btree ("created_at");
  CREATE INDEX "venue_rooms_venue_idx" ON "venue_rooms" USING btree ("venue_id");
  CREATE INDEX "venue_rooms_agency_idx" ON "venue_rooms" USING btree ("agency_id");
  CREATE INDEX "venue_rooms_county_idx" ON "venue_rooms" USING btree ("county_id");
  CREATE INDEX "venue_rooms_updated_at_idx" ON "venue_rooms" USING btree ("updated_at");
  CREATE INDEX "venue_rooms_created_at_idx" ON "venue_rooms" USING btree ("created_at");
  CREATE INDEX "speakers_agency_idx" ON "speakers" USING btree ("agency_id");
  CREATE INDEX "speakers_county_idx" ON "speakers" USING btree ("county_id");
  CREATE INDEX "speakers_updated_at_idx" ON "speakers" USING btree ("updated_at");
  CREATE INDEX "speakers_created_at_idx" ON "speakers" USING btree ("created_at");
  CREATE INDEX "event_files_event_idx" ON "event_files" USING btree ("event_id");
  CREATE INDEX "event_files_agency_idx" ON "event_files" USING btree ("agency_id");
  CREATE INDEX "event_files_county_idx" ON "event_files" USING btree ("county_id");
  CREATE INDEX "event_files_updated_at_idx" ON "event_files" USING btree ("updated_at");
  CREATE INDEX "event_files_created_at_idx" ON "event_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "event_files_filename_idx" ON "event_files" USING btree ("filename");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "events_hosts" CASCADE;
  DROP TABLE "events_programme" CASCADE;
  DROP TABLE "events_questions" CASCADE;
  DROP TABLE "events" CASCADE;
  DROP TABLE "events_rels" CASCADE;
  DROP TABLE "event_registrations" CASCADE;
  DROP TABLE "venues" CASCADE;
  DROP TABLE "venue_rooms" CASCADE;
  DROP TABLE "speakers" CASCADE;
  DROP TABLE "event_files" CASCADE;
  ALTER TABLE "runs" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_runs_kind";
  CREATE TYPE "public"."enum_runs_kind" AS ENUM('import', 'export', 'bulk', 'campaign', 'tell-commenters', 'anonymise', 'archive');
  ALTER TABLE "runs" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_runs_kind" USING "kind"::"public"."enum_runs_kind";
  DROP TYPE "public"."enum_events_hosts_role";
  DROP TYPE "public"."enum_events_questions_kind";
  DROP TYPE "public"."enum_events_state";
  DROP TYPE "public"."enum_events_kind";
  DROP TYPE "public"."enum_events_audience";
  DROP TYPE "public"."enum_events_language";
  DROP TYPE "public"."enum_events_format";
  DROP TYPE "public"."enum_event_registrations_state";
  DROP TYPE "public"."enum_event_registrations_channel";
  DROP TYPE "public"."enum_event_registrations_locale";
  DROP TYPE "public"."enum_event_files_use";`)
}
