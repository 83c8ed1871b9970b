import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Counts of comments that are exact at any time: what the worker has added up (tallies) and what changed since
 * (changes, written with the comment itself, never updated, so that arrivals do not wait for each other).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table tally_changes (
      comment_id uuid,
      consultation_id uuid not null,
      county_id varchar,
      arrived_at timestamptz not null,
      channel enum_comments_channel not null,
      kind enum_comments_submitter_kind,
      clause varchar,
      state enum_comments_state not null,
      flags smallint not null,
      change integer not null
    );

    create table comment_tallies (
      consultation_id uuid not null,
      county_id varchar,
      dimension text not null check (dimension in ('state', 'kind', 'clause')),
      value text not null,
      count integer not null,
      unique nulls not distinct (consultation_id, dimension, value, county_id)
    );

    create table arrival_tallies (
      consultation_id uuid not null,
      county_id varchar,
      grain text not null check (grain in ('minute', 'hour', 'day')),
      at timestamptz not null,
      channel text not null,
      flags smallint not null,
      count integer not null,
      unique nulls not distinct (consultation_id, grain, at, channel, flags, county_id)
    );
    create index arrival_tallies_at_idx on arrival_tallies (grain, at);

    create table arrivals_to_judge (comment_id uuid primary key);
  `)
  await db.execute(sql`
    create function comment_flags(late boolean, unverified boolean, suspect boolean, disowned boolean)
      returns smallint language sql immutable as $body$
      select (case when late then 1 else 0 end + case when unverified then 2 else 0 end
        + case when suspect then 4 else 0 end + case when disowned then 8 else 0 end)::smallint
    $body$;

    create function note_tally_change() returns trigger language plpgsql as $body$
    begin
      if tg_op <> 'INSERT' then
        insert into tally_changes values (null, old.consultation_id, old.county_id, old.arrived_at, old.channel,
          old.submitter_kind, old.clause, old.state,
          comment_flags(old.late, old.unverified, old.suspect, old.disowned), -1);
      end if;
      if tg_op <> 'DELETE' then
        insert into tally_changes values (case when tg_op = 'INSERT' then new.id end, new.consultation_id,
          new.county_id, new.arrived_at, new.channel, new.submitter_kind, new.clause, new.state,
          comment_flags(new.late, new.unverified, new.suspect, new.disowned), 1);
      end if;
      return null;
    end $body$;

    -- After, not before: a comment sent twice conflicts and is not counted.
    create trigger comments_tally_arrival after insert or delete on comments
      for each row execute function note_tally_change();
    create trigger comments_tally_change after update on comments for each row
      when ((old.consultation_id, old.county_id, old.arrived_at, old.channel, old.submitter_kind, old.clause, old.state,
          old.late, old.unverified, old.suspect, old.disowned)
        is distinct from (new.consultation_id, new.county_id, new.arrived_at, new.channel, new.submitter_kind,
          new.clause, new.state, new.late, new.unverified, new.suspect, new.disowned))
      execute function note_tally_change();

    insert into tally_changes
      select null::uuid, consultation_id, county_id, date_trunc('minute', arrived_at), channel, submitter_kind, clause, state,
        comment_flags(late, unverified, suspect, disowned), count(*)
      from comments group by 2, 3, 4, 5, 6, 7, 8, 9;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger comments_tally_change on comments;
    drop trigger comments_tally_arrival on comments;
    drop function note_tally_change();
    drop function comment_flags(boolean, boolean, boolean, boolean);
    drop table arrivals_to_judge, arrival_tallies, comment_tallies, tally_changes;
  `)
}
