import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settings_number_series_kind" AS ENUM('enterprises', 'service-providers', 'trademark-stations', 'parks', 'livestream-bases', 'selection-centres', 'talent-awards', 'credit-decisions', 'letters');
  DROP INDEX "opinion_requests_token_hash_idx";
  ALTER TABLE "settings_number_series" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_settings_number_series_kind" USING "kind"::"public"."enum_settings_number_series_kind";
  ALTER TABLE "inspection_draws" ADD COLUMN "called_number" varchar;
  ALTER TABLE "opinion_requests" DROP COLUMN "token_hash";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings_number_series" ALTER COLUMN "kind" SET DATA TYPE varchar;
  ALTER TABLE "opinion_requests" ADD COLUMN "token_hash" varchar NOT NULL;
  CREATE UNIQUE INDEX "opinion_requests_token_hash_idx" ON "opinion_requests" USING btree ("token_hash");
  ALTER TABLE "inspection_draws" DROP COLUMN "called_number";
  DROP TYPE "public"."enum_settings_number_series_kind";`)
}
