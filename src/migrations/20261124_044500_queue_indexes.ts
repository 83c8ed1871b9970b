import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The queue of a whole province is one walk per state as well; nothing looks comments up by policy revision. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index comments_state_arrived_idx on comments (state, arrived_at, id);
    drop index comments_policy_revision_idx;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create index comments_policy_revision_idx on comments (policy_revision_id);
    drop index comments_state_arrived_idx;
  `)
}
