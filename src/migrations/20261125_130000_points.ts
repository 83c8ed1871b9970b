import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The points desk walks the comments of one clause, state by state, however many there are. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index comments_clause_walk_idx on comments (consultation_id, clause, state, arrived_at, id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index comments_clause_walk_idx;`)
}
