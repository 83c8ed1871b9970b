import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** How often each text rule was hit, by day in Beijing: on trial and in force. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "text_rule_hits" (
      "rule_id" uuid NOT NULL REFERENCES "text_rules" ("id") ON DELETE CASCADE,
      "day" date NOT NULL,
      "hits" integer NOT NULL,
      PRIMARY KEY ("rule_id", "day")
    );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE "text_rule_hits";`)
}
