import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_event_guest_lists_state" AS ENUM('checking', 'checked', 'importing', 'done', 'cancelled', 'refused');
  CREATE TYPE "public"."enum_settings_event_approval_kinds" AS ENUM('summit', 'forum', 'livestream-contest', 'fair', 'consumption-festival', 'matchmaking', 'training');
  ALTER TYPE "public"."enum_event_registrations_channel" ADD VALUE 'invitation';
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
  
  CREATE TABLE "settings_event_approval_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_settings_event_approval_kinds",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "event_registrations" ADD COLUMN "doubled_at" timestamp(3) with time zone;
  ALTER TABLE "settings" ADD COLUMN "event_approval_size" numeric DEFAULT 1000;
  ALTER TABLE "settings" ADD COLUMN "event_approval_budget" numeric DEFAULT 500000;
  ALTER TABLE "event_guest_lists" ADD CONSTRAINT "event_guest_lists_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_guest_lists" ADD CONSTRAINT "event_guest_lists_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_guest_lists" ADD CONSTRAINT "event_guest_lists_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_guest_lists" ADD CONSTRAINT "event_guest_lists_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings_event_approval_kinds" ADD CONSTRAINT "settings_event_approval_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "event_guest_lists_state_idx" ON "event_guest_lists" USING btree ("state");
  CREATE INDEX "event_guest_lists_event_idx" ON "event_guest_lists" USING btree ("event_id");
  CREATE INDEX "event_guest_lists_county_idx" ON "event_guest_lists" USING btree ("county_id");
  CREATE INDEX "event_guest_lists_run_idx" ON "event_guest_lists" USING btree ("run_id");
  CREATE INDEX "event_guest_lists_agency_idx" ON "event_guest_lists" USING btree ("agency_id");
  CREATE INDEX "event_guest_lists_updated_at_idx" ON "event_guest_lists" USING btree ("updated_at");
  CREATE INDEX "event_guest_lists_created_at_idx" ON "event_guest_lists" USING btree ("created_at");
  CREATE UNIQUE INDEX "event_guest_lists_filename_idx" ON "event_guest_lists" USING btree ("filename");
  CREATE INDEX "settings_event_approval_kinds_order_idx" ON "settings_event_approval_kinds" USING btree ("order");
  CREATE INDEX "settings_event_approval_kinds_parent_idx" ON "settings_event_approval_kinds" USING btree ("parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "event_guest_lists" CASCADE;
  DROP TABLE "settings_event_approval_kinds" CASCADE;
  ALTER TABLE "event_registrations" ALTER COLUMN "channel" SET DATA TYPE text;
  DROP TYPE "public"."enum_event_registrations_channel";
  CREATE TYPE "public"."enum_event_registrations_channel" AS ENUM('web', 'counter');
  ALTER TABLE "event_registrations" ALTER COLUMN "channel" SET DATA TYPE "public"."enum_event_registrations_channel" USING "channel"::"public"."enum_event_registrations_channel";
  ALTER TABLE "event_registrations" DROP COLUMN "doubled_at";
  ALTER TABLE "settings" DROP COLUMN "event_approval_size";
  ALTER TABLE "settings" DROP COLUMN "event_approval_budget";
  DROP TYPE "public"."enum_event_guest_lists_state";
  DROP TYPE "public"."enum_settings_event_approval_kinds";`)
}
