import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** What was said and written in broadcasts, what rules found in it, which report came of that, and back-tests. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Of a broadcast; of a case where nobody knows which broadcast it is about.
    create table broadcast_texts (
      id uuid primary key,
      broadcast_id uuid references broadcasts (id) on delete cascade,
      case_id uuid references live_cases (id) on delete cascade,
      subject_id uuid not null generated always as (coalesce(broadcast_id, case_id)) stored,
      kind text not null check (kind in ('transcript', 'comments')),
      original_name text not null,
      sm3 text not null,
      bytes integer not null,
      cue_count integer not null,
      faults jsonb not null,
      added_by uuid references users (id) on delete set null,
      added_at timestamptz not null,
      check (num_nonnulls(broadcast_id, case_id) = 1)
    );
    create unique index broadcast_texts_once_idx on broadcast_texts (subject_id, sm3);
    create table broadcast_cues (
      text_id uuid not null references broadcast_texts (id) on delete cascade,
      place integer not null,
      start_ms integer,
      end_ms integer,
      speaker text,
      body text not null,
      primary key (text_id, place)
    );
    create index broadcast_cues_time_idx on broadcast_cues (text_id, start_ms, place) where start_ms is not null;
    create table rule_findings (
      id uuid primary key default gen_random_uuid(),
      rule_id uuid not null references text_rules (id) on delete cascade,
      broadcast_id uuid references broadcasts (id) on delete cascade,
      case_id uuid references live_cases (id) on delete cascade,
      subject_id uuid not null generated always as (coalesce(broadcast_id, case_id)) stored,
      text_id uuid references broadcast_texts (id) on delete cascade,
      scope text not null,
      cue integer not null,
      start_at integer not null,
      end_at integer not null,
      word text not null,
      form text not null,
      -- Every cue the place stands in, with its offsets there; the text as it was read.
      passages jsonb not null,
      matched text not null,
      excerpt text not null,
      start_ms integer,
      end_ms integer,
      is_live boolean not null,
      found_at timestamptz not null,
      check (num_nonnulls(broadcast_id, case_id) = 1)
    );
    -- One place of one text is found once by one version of a rule, however often it is looked at.
    create unique index rule_findings_once_idx on rule_findings
      (subject_id, rule_id, coalesce(text_id, subject_id), scope, cue, start_at, end_at, md5(word));
    create index rule_findings_text_idx on rule_findings (text_id, cue) where text_id is not null;
    create index rule_findings_rule_idx on rule_findings (rule_id);
    create table rule_reports (
      broadcast_id uuid not null references broadcasts (id) on delete cascade,
      rule_id uuid not null references text_rules (id) on delete cascade,
      report_id uuid references live_reports (id) on delete set null,
      opened_at timestamptz not null,
      primary key (broadcast_id, rule_id)
    );
    create index rule_reports_report_idx on rule_reports (report_id);
    create table back_tests (
      id uuid primary key,
      rule_id uuid not null references text_rules (id) on delete cascade,
      rule_revision integer not null,
      from_day date not null,
      to_day date not null,
      started_by uuid references users (id) on delete set null,
      started_at timestamptz not null,
      ended_at timestamptz
    );
    create index back_tests_rule_idx on back_tests (rule_id, started_at desc);
    create table back_test_broadcasts (
      test_id uuid not null references back_tests (id) on delete cascade,
      broadcast_id uuid not null references broadcasts (id) on delete cascade,
      added integer not null,
      lost integer not null,
      same integer not null,
      findings jsonb not null,
      primary key (test_id, broadcast_id)
    );
    create index broadcasts_ended_idx on broadcasts (starts_at, id) where state <> 'cancelled';
    create index live_cases_broadcast_topic_idx on live_cases (broadcast_id, topic) where broadcast_id is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index live_cases_broadcast_topic_idx, broadcasts_ended_idx;
    drop table back_test_broadcasts, back_tests, rule_reports, rule_findings, broadcast_cues, broadcast_texts;
  `)
}
