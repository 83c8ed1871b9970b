import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** What of events holds whoever writes: the order of their times; and how what is on at one time is found. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table events add constraint events_period check (ends_at > starts_at);
    create index events_during_idx on events using gist (tstzrange(starts_at, ends_at));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index events_during_idx;
    alter table events drop constraint events_period;
  `)
}
