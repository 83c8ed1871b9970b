import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Settings that stand already go on deciding by the kinds that were in force; tickets admitted twice, and what begins on a day, are found at once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into settings_event_approval_kinds ("order", parent_id, value, id)
      select 1, id, 'summit', gen_random_uuid() from settings;
    -- What begins on a day, in order: a calendar reads the first few of each, however many there are.
    -- Not by the moment alone, which a search for what still goes on would then walk from the first event there ever was.
    create index events_day_idx on events (((starts_at at time zone 'Asia/Shanghai')::date), starts_at, id);
    create index event_registrations_doubled_idx on event_registrations (event_id) where doubled_at is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index event_registrations_doubled_idx, events_day_idx;
    delete from settings_event_approval_kinds;
  `)
}
