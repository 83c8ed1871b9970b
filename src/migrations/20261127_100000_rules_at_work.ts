import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_text_rules_topic" AS ENUM('security', 'ethnic-religion', 'culture-heroes', 'discrimination', 'crime-violence', 'rumours', 'rights', 'vulgarity', 'minors', 'environment', 'commerce', 'place', 'platform-duty', 'other');
  ALTER TYPE "public"."enum_runs_kind" ADD VALUE 'apply-rules';
  ALTER TYPE "public"."enum_runs_kind" ADD VALUE 'back-test';
  ALTER TABLE "broadcasts" ADD COLUMN "ai_figure" boolean DEFAULT false;
  ALTER TABLE "text_rules" ADD COLUMN "topic" "enum_text_rules_topic" DEFAULT 'commerce' NOT NULL;
  ALTER TABLE "recordings" DROP COLUMN "cues";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "runs" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_runs_kind";
  CREATE TYPE "public"."enum_runs_kind" AS ENUM('import', 'export', 'bulk', 'campaign', 'tell-commenters', 'anonymise', 'archive', 'tell-attendees');
  ALTER TABLE "runs" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_runs_kind" USING "kind"::"public"."enum_runs_kind";
  ALTER TABLE "recordings" ADD COLUMN "cues" jsonb;
  ALTER TABLE "broadcasts" DROP COLUMN "ai_figure";
  ALTER TABLE "text_rules" DROP COLUMN "topic";
  DROP TYPE "public"."enum_text_rules_topic";`)
}
