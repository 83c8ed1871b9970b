import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_parks_state" ADD VALUE 'promotion-review';
  ALTER TYPE "public"."enum_parks_state" ADD VALUE 'promotion';
  ALTER TABLE "change_requests" ADD COLUMN "answer" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "parks" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "parks" ALTER COLUMN "state" SET DEFAULT 'submitted'::text;
  DROP TYPE "public"."enum_parks_state";
  CREATE TYPE "public"."enum_parks_state" AS ENUM('submitted', 'returned', 'county-checked', 'accredited', 'renewal', 'suspended', 'expired', 'removed', 'appealed', 'refused', 'withdrawn', 'cancelled');
  ALTER TABLE "parks" ALTER COLUMN "state" SET DEFAULT 'submitted'::"public"."enum_parks_state";
  ALTER TABLE "parks" ALTER COLUMN "state" SET DATA TYPE "public"."enum_parks_state" USING "state"::"public"."enum_parks_state";
  ALTER TABLE "change_requests" DROP COLUMN "answer";`)
}
