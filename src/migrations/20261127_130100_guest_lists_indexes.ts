import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Settings that stand already go on deciding by the kinds that were in force; tickets admitted twice are found at once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into settings_event_approval_kinds ("order", parent_id, value, id)
      select 1, id, 'summit', gen_random_uuid() from settings;
    create index event_registrations_doubled_idx on event_registrations (event_id) where doubled_at is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index event_registrations_doubled_idx;
    delete from settings_event_approval_kinds;
  `)
}
