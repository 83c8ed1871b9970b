import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_platform_imports_state" AS ENUM('checking', 'checked', 'importing', 'done', 'cancelled', 'refused');
  CREATE TYPE "public"."enum_platform_imports_list" AS ENUM('operators', 'rooms', 'reports');
  CREATE TYPE "public"."enum_platform_imports_platform" AS ENUM('douyin', 'kuaishou', 'taobao', 'jd', 'pinduoduo', 'xiaohongshu', 'weixin', 'bilibili', 'tiktok', 'other');
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
  
  ALTER TABLE "platform_imports" ADD CONSTRAINT "platform_imports_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "platform_imports" ADD CONSTRAINT "platform_imports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "platform_imports_state_idx" ON "platform_imports" USING btree ("state");
  CREATE INDEX "platform_imports_run_idx" ON "platform_imports" USING btree ("run_id");
  CREATE INDEX "platform_imports_agency_idx" ON "platform_imports" USING btree ("agency_id");
  CREATE INDEX "platform_imports_updated_at_idx" ON "platform_imports" USING btree ("updated_at");
  CREATE INDEX "platform_imports_created_at_idx" ON "platform_imports" USING btree ("created_at");
  CREATE UNIQUE INDEX "platform_imports_filename_idx" ON "platform_imports" USING btree ("filename");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "platform_imports" CASCADE;
  DROP TYPE "public"."enum_platform_imports_state";
  DROP TYPE "public"."enum_platform_imports_list";
  DROP TYPE "public"."enum_platform_imports_platform";`)
}
