import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_patrols_platform" AS ENUM('douyin', 'kuaishou', 'taobao', 'jd', 'pinduoduo', 'xiaohongshu', 'weixin', 'bilibili', 'tiktok', 'other');
  ALTER TYPE "public"."enum_live_reports_state" ADD VALUE 'withdrawn';
  ALTER TABLE "streamers" ADD COLUMN "agency_of_streamers_id" uuid;
  ALTER TABLE "streamers" ADD COLUMN "first_trained_on" timestamp(3) with time zone;
  ALTER TABLE "streamers" ADD COLUMN "first_broadcast_at" timestamp(3) with time zone;
  ALTER TABLE "patrols" ADD COLUMN "platform" "enum_patrols_platform";
  ALTER TABLE "patrols" ADD COLUMN "room_text" varchar;
  ALTER TABLE "patrols" ADD COLUMN "url" varchar;
  ALTER TABLE "patrols" ADD COLUMN "account_key" varchar;
  ALTER TABLE "patrols" ADD COLUMN "day" varchar;
  ALTER TABLE "streamers" ADD CONSTRAINT "streamers_agency_of_streamers_id_live_operators_id_fk" FOREIGN KEY ("agency_of_streamers_id") REFERENCES "public"."live_operators"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "streamers_agency_of_streamers_idx" ON "streamers" USING btree ("agency_of_streamers_id");
  CREATE INDEX "streamers_first_trained_on_idx" ON "streamers" USING btree ("first_trained_on");
  CREATE INDEX "streamers_first_broadcast_at_idx" ON "streamers" USING btree ("first_broadcast_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "streamers" DROP CONSTRAINT "streamers_agency_of_streamers_id_live_operators_id_fk";
  
  ALTER TABLE "live_reports" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "live_reports" ALTER COLUMN "state" SET DEFAULT 'received'::text;
  DROP TYPE "public"."enum_live_reports_state";
  CREATE TYPE "public"."enum_live_reports_state" AS ENUM('received', 'joined', 'upheld', 'dismissed');
  ALTER TABLE "live_reports" ALTER COLUMN "state" SET DEFAULT 'received'::"public"."enum_live_reports_state";
  ALTER TABLE "live_reports" ALTER COLUMN "state" SET DATA TYPE "public"."enum_live_reports_state" USING "state"::"public"."enum_live_reports_state";
  DROP INDEX "streamers_agency_of_streamers_idx";
  DROP INDEX "streamers_first_trained_on_idx";
  DROP INDEX "streamers_first_broadcast_at_idx";
  ALTER TABLE "streamers" DROP COLUMN "agency_of_streamers_id";
  ALTER TABLE "streamers" DROP COLUMN "first_trained_on";
  ALTER TABLE "streamers" DROP COLUMN "first_broadcast_at";
  ALTER TABLE "patrols" DROP COLUMN "platform";
  ALTER TABLE "patrols" DROP COLUMN "room_text";
  ALTER TABLE "patrols" DROP COLUMN "url";
  ALTER TABLE "patrols" DROP COLUMN "account_key";
  ALTER TABLE "patrols" DROP COLUMN "day";
  DROP TYPE "public"."enum_patrols_platform";`)
}
