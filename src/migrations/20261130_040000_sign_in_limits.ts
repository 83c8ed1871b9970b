import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  ALTER TYPE "public"."enum_defence_rules_act" ADD VALUE 'sign-in' BEFORE 'sender-address';
  ALTER TYPE "public"."enum_defence_rules_act" ADD VALUE 'password-mail' BEFORE 'sender-address';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  ALTER TABLE "defence_rules" ALTER COLUMN "act" SET DATA TYPE text;
  DROP TYPE "public"."enum_defence_rules_act";
  CREATE TYPE "public"."enum_defence_rules_act" AS ENUM('submission', 'unverified-comment', 'receipt-lookup', 'certificate-lookup', 'sender-address', 'mail-domain', 'phrase', 'arrivals-per-minute');
  ALTER TABLE "defence_rules" ALTER COLUMN "act" SET DATA TYPE "public"."enum_defence_rules_act" USING "act"::"public"."enum_defence_rules_act";`)
}
