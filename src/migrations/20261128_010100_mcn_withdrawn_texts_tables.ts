import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Texts that are withdrawn and kept, sheets of rooms on no file, and when streamers were first trained and first heard. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table broadcast_texts add column withdrawn_at timestamptz;
    -- What was withdrawn may be handed in again.
    drop index broadcast_texts_once_idx;
    create unique index broadcast_texts_once_idx on broadcast_texts (subject_id, sm3) where withdrawn_at is null;
    -- One moderator has one sheet for one room on no file and one day.
    create unique index patrols_room_day_idx on patrols (owner_id, platform, account_key, day) where broadcast_id is null;
    create index runs_past_scans_idx on runs ((params->'past'->>'rule'), created_at desc)
      where kind = 'apply-rules' and params ? 'past';
    update streamers set first_trained_on = trained_on where trained_on is not null;
    update streamers s set first_broadcast_at = heard.first
    from (select streamer_id, min(starts_at) as first from broadcasts where state in ('live', 'ended') group by 1) heard
    where heard.streamer_id = s.id;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index runs_past_scans_idx, patrols_room_day_idx, broadcast_texts_once_idx;
    delete from broadcast_texts where withdrawn_at is not null;
    create unique index broadcast_texts_once_idx on broadcast_texts (subject_id, sm3);
    alter table broadcast_texts drop column withdrawn_at;
  `)
}
