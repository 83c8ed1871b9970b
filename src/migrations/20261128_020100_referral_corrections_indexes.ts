import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** What seniors granted beyond the cap, stills of second looks kept as long as their case, and what is judged sealed from the beginning. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table exposure_lifts (
      id uuid primary key,
      user_id uuid not null references users (id) on delete cascade,
      day date not null,
      cases integer not null check (cases > 0),
      reason text not null,
      lifted_by uuid references users (id) on delete set null,
      lifted_at timestamptz not null
    );
    create index exposure_lifts_user_idx on exposure_lifts (user_id, day);

    -- The queue as it is shown, held cases among the others: of the province, and of one county.
    create index live_cases_waiting_idx on live_cases (priority desc, due_at, id)
      where state in ('open', 'handed-up', 'second-review', 'senior-review');
    create index live_cases_waiting_county_idx on live_cases (county_id, priority desc, due_at, id)
      where state in ('open', 'handed-up', 'second-review', 'senior-review');

    create or replace function refuse_early_clearing() returns trigger language plpgsql as $body$
    declare owner uuid;
    begin
      if tg_table_name = 'case_files' then
        if old.subject_id is null then return old; end if;
        owner := case old.subject_collection
          when 'live-cases' then old.subject_id::uuid
          when 'quality-looks' then (select case_id from quality_looks where id::text = old.subject_id)
          else (select case_id from live_reports where id::text = old.subject_id) end;
      else
        owner := old.case_id;
      end if;
      if exists (select 1 from live_cases where id = owner and forgotten_at is not null) then return old; end if;
      raise exception 'Kept three years from the end of the broadcast: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;

    update case_marks m set visibility = 'sealed' from live_cases c
      where c.id = m.case_id and m.owner_id is not null and c.state in ('open', 'held', 'handed-up', 'second-review');
    update case_files f set visibility = 'sealed' from live_cases c
      where f.subject_collection = 'live-cases' and f.subject_id = c.id::text and f.purpose = 'frame' and f.owner_id is not null
        and c.state in ('open', 'held', 'handed-up', 'second-review');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function refuse_early_clearing() returns trigger language plpgsql as $body$
    declare owner uuid;
    begin
      if tg_table_name = 'case_files' then
        if old.subject_id is null then return old; end if;
        owner := case when old.subject_collection = 'live-cases' then old.subject_id::uuid
          else (select case_id from live_reports where id::text = old.subject_id) end;
      else
        owner := old.case_id;
      end if;
      if exists (select 1 from live_cases where id = owner and forgotten_at is not null) then return old; end if;
      raise exception 'Kept three years from the end of the broadcast: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;
    drop index live_cases_waiting_county_idx, live_cases_waiting_idx;
    drop table exposure_lifts;
  `)
}
