import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** One grade a subject, draws nobody can change afterwards, and which subject was reviewed in which month. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unique index credit_grades_standing_idx on credit_grades (subject_collection, subject_id)
      where state = 'in-force';
    create unique index credit_grades_proposal_idx on credit_grades (subject_collection, subject_id)
      where state in ('proposed', 'override-review');
    -- The public list: what is in publicity, the latest first.
    create index credit_records_public_idx on credit_records (public_from desc, id)
      where state in ('in-force', 'repair-review') and public_from is not null;

    create table credit_reviews (
      month text not null,
      subject_collection text not null,
      subject_id text not null,
      primary key (month, subject_collection, subject_id)
    );

    create table draw_seeds (
      draw_id uuid primary key references inspection_draws,
      seed text not null,
      fixed_at timestamptz not null
    );
    create table draw_candidates (
      draw_id uuid not null references inspection_draws,
      token text not null,
      salt text not null,
      risk_group integer not null check (risk_group between 1 and 4),
      subject_collection text not null,
      subject_id uuid not null,
      subject_name text not null,
      unified_code text not null,
      county_id varchar not null,
      primary key (draw_id, token),
      unique (draw_id, subject_id)
    );
    create table draw_inspectors (
      draw_id uuid not null references inspection_draws,
      user_id uuid not null,
      name text not null,
      county_id varchar not null,
      primary key (draw_id, user_id, county_id)
    );
    create table draw_items (
      draw_id uuid not null,
      position integer not null check (position > 0),
      token text not null,
      inspectors uuid[] not null,
      primary key (draw_id, position),
      unique (draw_id, token),
      foreign key (draw_id, token) references draw_candidates
    );

    create function freeze_draw() returns trigger language plpgsql as $body$
    begin
      raise exception 'A draw is fixed step by step and never again: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;
    create trigger draw_seeds_frozen before update or delete or truncate on draw_seeds
      for each statement execute function freeze_draw();
    create trigger draw_candidates_frozen before update or delete or truncate on draw_candidates
      for each statement execute function freeze_draw();
    create trigger draw_inspectors_frozen before update or delete or truncate on draw_inspectors
      for each statement execute function freeze_draw();
    create trigger draw_items_frozen before update or delete or truncate on draw_items
      for each statement execute function freeze_draw();

    -- Candidates and inspectors come before the lists are frozen, and none after.
    create function refuse_late_candidate() returns trigger language plpgsql as $body$
    begin
      if exists (select 1 from inspection_draws where id = new.draw_id and state = 'announced') then return new; end if;
      raise exception 'The lists of a draw are frozen: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;
    create trigger draw_candidates_in_time before insert on draw_candidates
      for each row execute function refuse_late_candidate();
    create trigger draw_inspectors_in_time before insert on draw_inspectors
      for each row execute function refuse_late_candidate();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table draw_items, draw_inspectors, draw_candidates, draw_seeds, credit_reviews;
    drop function refuse_late_candidate();
    drop function freeze_draw();
    drop index credit_records_public_idx, credit_grades_proposal_idx, credit_grades_standing_idx;
  `)
}
