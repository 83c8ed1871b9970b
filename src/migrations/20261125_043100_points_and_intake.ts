import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Which comment carries which point, rows of a file before they are taken in, hits of the defence rules; the door takes more. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table point_members (
      point_id uuid not null references points on delete cascade,
      comment_id uuid not null references comments on delete cascade,
      added_by uuid,
      added_at timestamptz not null,
      campaign_id uuid,
      primary key (point_id, comment_id)
    );
    create index point_members_comment_idx on point_members (comment_id);

    -- What the machine proposed and what a person said to it are separate facts.
    create table point_suggestions (
      comment_id uuid not null references comments on delete cascade,
      point_id uuid not null references points on delete cascade,
      score real not null,
      basis text not null check (basis in ('similarity', 'clause')),
      made_at timestamptz not null,
      answer text check (answer in ('accepted', 'refused')),
      answered_by uuid,
      answered_at timestamptz,
      primary key (comment_id, point_id)
    );
    create index point_suggestions_point_idx on point_suggestions (point_id) where answer is null;

    create table import_rows (
      batch_id uuid not null references import_batches on delete cascade,
      number integer not null,
      content jsonb,
      errors jsonb not null default '[]'::jsonb,
      receipt text,
      stored_at timestamptz,
      primary key (batch_id, number)
    );

    create table defence_hits (
      rule_id uuid not null references defence_rules on delete cascade,
      minute timestamptz not null,
      hits integer not null default 0,
      primary key (rule_id, minute)
    );
  `)
  await db.execute(sql`
    create or replace function receive_comment(entry jsonb, grams integer[]) returns jsonb language plpgsql as $body$
    declare
      known text;
      held record;
      arrived timestamptz := (entry->>'arrivedAt')::timestamptz;
      is_late boolean;
    begin
      select receipt_code into known from comments where submission_key = entry->>'submissionKey';
      if found then
        return jsonb_build_object('outcome', 'repeated', 'receipt', known);
      end if;

      -- The key share lock makes a transition of the consultation and this comment take turns.
      select state, closes_at, agency_id, county_id, policy_revision_id into held
        from consultations where id = (entry->>'consultation')::uuid for key share;
      if not found or held.state not in ('open', 'closed') then
        return jsonb_build_object('outcome', 'not-open');
      end if;
      if held.policy_revision_id <> (entry->>'policyRevision')::uuid then
        return jsonb_build_object('outcome', 'stale');
      end if;
      is_late := date_trunc('second', arrived) > held.closes_at;
      if (is_late or held.state = 'closed') and arrived > held.closes_at + (entry->>'graceSeconds')::int * interval '1 second' then
        return jsonb_build_object('outcome', 'closed');
      end if;

      if entry->>'challenge' is not null then
        insert into used_challenges values (entry->>'challenge', (entry->>'challengeExpiresAt')::timestamptz)
          on conflict do nothing;
        if not found then
          select receipt_code into known from comments where submission_key = entry->>'submissionKey';
          if found then
            return jsonb_build_object('outcome', 'repeated', 'receipt', known);
          end if;
          return jsonb_build_object('outcome', 'challenge-used');
        end if;
      end if;

      insert into comments (id, state, revision, receipt_code, consultation_id, policy_revision_id, clause, body,
          name_masked, contact_masked, channel, arrived_at, locale, late, unverified, agency_id, county_id,
          submitter_kind, postmarked_on, wrong_subject, suspect, disowned,
          submission_key, search_text, search_grams, created_at, updated_at)
        values ((entry->>'id')::uuid, 'received', 1, entry->>'receiptCode', (entry->>'consultation')::uuid,
          held.policy_revision_id, entry->>'clause', entry->>'body', entry->>'nameMasked', entry->>'contactMasked',
          (entry->>'channel')::enum_comments_channel, arrived, (entry->>'locale')::enum_comments_locale, is_late,
          (entry->>'unverified')::boolean, held.agency_id, coalesce(entry->>'county', held.county_id),
          (entry->>'submitterKind')::enum_comments_submitter_kind, entry->>'postmarkedOn',
          coalesce((entry->>'wrongSubject')::boolean, false), coalesce((entry->>'suspect')::boolean, false), false,
          entry->>'submissionKey', entry->>'searchText', grams, arrived, arrived)
        on conflict (submission_key) where submission_key is not null do nothing;
      if not found then
        select receipt_code into known from comments where submission_key = entry->>'submissionKey';
        return jsonb_build_object('outcome', 'repeated', 'receipt', known);
      end if;

      insert into comment_contacts (id, comment_id, name, contact, email, created_at, updated_at)
        values ((entry->>'contactId')::uuid, (entry->>'id')::uuid, entry->>'name', entry->>'contact', entry->>'email',
          arrived, arrived);

      insert into audit_entries (id, subject_collection, subject_id, sequence, at, action, from_state, to_state, reason,
          actor_id, actor, data, previous_hash, hash, created_at, updated_at)
        values ((entry->>'auditId')::uuid, 'comments', entry->>'id', 1, arrived, 'receive', null, 'received', null,
          entry->>'actorId', entry->'actor', entry->'auditData', '', entry->>'hash', arrived, arrived);

      if entry->>'email' is not null then
        insert into outbox (id, kind, content, state, attempts, next_attempt_at, created_at, updated_at)
          values ((entry->>'outboxId')::uuid, 'mail', jsonb_build_object('template', 'comment-receipt',
            'comment', entry->>'id', 'locale', entry->>'locale'), 'pending', 0, now(), now(), now());
      end if;

      if entry->'attachments' <> '[]'::jsonb then
        update attachments set comment_id = (entry->>'id')::uuid, agency_id = held.agency_id,
            county_id = coalesce(entry->>'county', held.county_id)
          where id in (select value::uuid from jsonb_array_elements_text(entry->'attachments')) and comment_id is null;
      end if;

      return jsonb_build_object('outcome', 'received', 'receipt', entry->>'receiptCode', 'late', is_late);
    end $body$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table defence_hits, import_rows, point_suggestions, point_members;`)
}
