import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** How often reporters were right, the queue's order, what may be there once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table reporter_records (
      source text primary key,
      upheld integer not null default 0 check (upheld >= 0),
      dismissed integer not null default 0 check (dismissed >= 0)
    );
    -- What nobody holds, in the order it is taken: of the province, and of one county.
    create index live_cases_queue_idx on live_cases (state, priority desc, due_at, id) where assignee_id is null;
    create index live_cases_county_queue_idx on live_cases (state, county_id, priority desc, due_at, id)
      where assignee_id is null;
    create index live_cases_held_idx on live_cases (assignee_id) where assignee_id is not null;
    create index live_cases_merge_idx on live_cases (merge_key);
    create index live_reports_source_idx on live_reports (case_id, source);
    -- One appeal a decision.
    create unique index case_appeals_decision_once_idx on case_appeals (decision_id);
    create index live_sanctions_keys_idx on live_sanctions using gin (string_to_array(keys, E'\\n'))
      where kind = 'blacklist' and state = 'active';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index live_sanctions_keys_idx, case_appeals_decision_once_idx, live_reports_source_idx, live_cases_merge_idx,
      live_cases_held_idx, live_cases_county_queue_idx, live_cases_queue_idx;
    drop table reporter_records;
  `)
}
