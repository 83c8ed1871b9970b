import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Draws that can be made again, what people have watched, and that what a case has come to goes by no other door. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table quality_draws (
      period text primary key,
      seed text not null,
      share integer not null,
      -- [{ "case": id, "stratum": moderator and policy code }], as they stood when they were drawn from.
      population jsonb not null,
      chosen jsonb not null,
      digest text not null,
      drawn_at timestamptz not null
    );
    create function refuse_redrawing() returns trigger language plpgsql as $body$
    begin
      raise exception 'What was drawn is drawn: % on quality_draws refused', tg_op using errcode = 'insufficient_privilege';
    end $body$;
    create trigger quality_draws_stand before update or delete on quality_draws
      for each row execute function refuse_redrawing();
    -- Nobody is dealt the same case twice.
    create unique index quality_looks_once_idx on quality_looks (case_id, owner_id) where owner_id is not null;
    create unique index golden_cases_once_idx on golden_cases (case_id);
    create index live_cases_closed_idx on live_cases (closed_at) where state = 'closed';
    create index live_cases_decided_idx on live_cases (decided_at) where decided_at is not null;
    create index live_cases_created_idx on live_cases (created_at);

    create table exposure_days (
      user_id uuid not null references users (id) on delete cascade,
      day date not null,
      seconds integer not null default 0 check (seconds >= 0),
      -- Watched since the last break.
      stretch integer not null default 0 check (stretch >= 0),
      last_at timestamptz not null,
      -- Whether the last sign was of a video that runs.
      watching boolean not null,
      primary key (user_id, day)
    );
    create table exposure_cases (
      user_id uuid not null references users (id) on delete cascade,
      day date not null,
      case_id uuid not null references live_cases (id) on delete cascade,
      primary key (user_id, day, case_id)
    );
    -- What is taken by who has seen enough for today, in its order; the topics are those of graphic.ts.
    create index live_cases_calm_queue_idx on live_cases (state, priority desc, due_at, id)
      where assignee_id is null and topic not in ('crime-violence', 'minors');
    create index live_cases_calm_county_queue_idx on live_cases (state, county_id, priority desc, due_at, id)
      where assignee_id is null and topic not in ('crime-violence', 'minors');

    create function refuse_clearing() returns trigger language plpgsql as $body$
    begin
      raise exception 'What was reported and decided is kept: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;
    create trigger live_cases_kept before delete on live_cases for each row execute function refuse_clearing();
    create trigger live_reports_kept before delete on live_reports for each row execute function refuse_clearing();
    create trigger case_decisions_kept before delete on case_decisions for each row execute function refuse_clearing();
    create trigger case_appeals_kept before delete on case_appeals for each row execute function refuse_clearing();
    create trigger case_referrals_kept before delete on case_referrals for each row execute function refuse_clearing();
    create trigger live_sanctions_kept before delete on live_sanctions for each row execute function refuse_clearing();
    -- A case is cleared when its time is over and nothing holds it, and what belongs to it is put under no other one before.
    create function refuse_early_forgetting() returns trigger language plpgsql as $body$
    begin
      if old.forgotten_at is null and new.forgotten_at is not null
        and (old.legal_hold is true or old.retain_until is null or old.retain_until > new.forgotten_at) then
        raise exception 'Kept until %: clearing of case % refused', old.retain_until, old.id
          using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $body$;
    create trigger live_cases_forgotten_late before update of forgotten_at on live_cases
      for each row execute function refuse_early_forgetting();
    create function refuse_moving_evidence() returns trigger language plpgsql as $body$
    begin
      if tg_table_name = 'case_files' then
        if old.subject_id is null or (new.subject_id is not distinct from old.subject_id
          and new.subject_collection is not distinct from old.subject_collection) then return new; end if;
      elsif new.case_id is not distinct from old.case_id then return new;
      end if;
      raise exception 'Evidence stays with its case: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;
    create trigger recordings_stay before update on recordings for each row execute function refuse_moving_evidence();
    create trigger case_marks_stay before update on case_marks for each row execute function refuse_moving_evidence();
    create trigger case_files_stay before update on case_files for each row execute function refuse_moving_evidence();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger case_files_stay on case_files;
    drop trigger case_marks_stay on case_marks;
    drop trigger recordings_stay on recordings;
    drop function refuse_moving_evidence();
    drop trigger live_cases_forgotten_late on live_cases;
    drop function refuse_early_forgetting();
    drop trigger live_sanctions_kept on live_sanctions;
    drop trigger case_referrals_kept on case_referrals;
    drop trigger case_appeals_kept on case_appeals;
    drop trigger case_decisions_kept on case_decisions;
    drop trigger live_reports_kept on live_reports;
    drop trigger live_cases_kept on live_cases;
    drop function refuse_clearing();
    drop index live_cases_calm_county_queue_idx, live_cases_calm_queue_idx;
    drop table exposure_cases;
    drop table exposure_days;
    drop index live_cases_created_idx, live_cases_decided_idx, live_cases_closed_idx, golden_cases_once_idx, quality_looks_once_idx;
    drop table quality_draws;
    drop function refuse_redrawing();
  `)
}
