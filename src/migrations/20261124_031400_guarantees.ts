import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** What Payload's schema cannot express: an append-only trail, the intake in one round trip, text search. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- The trail: numbered as it grows, never changed.
    alter table audit_entries add column position bigserial;
    create unique index audit_entries_position_idx on audit_entries (position);

    create table audit_seals (
      number bigserial primary key,
      first_position bigint not null,
      last_position bigint not null,
      entries integer not null,
      previous_hash text not null,
      hash text not null,
      sealed_at timestamptz not null
    );

    create function refuse_change() returns trigger language plpgsql as $body$
    begin
      raise exception 'The audit trail is append-only: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;

    create trigger audit_entries_append_only before update or delete on audit_entries
      for each row execute function refuse_change();
    create trigger audit_entries_no_truncate before truncate on audit_entries
      for each statement execute function refuse_change();
    create trigger audit_seals_append_only before update or delete on audit_seals
      for each row execute function refuse_change();
    create trigger audit_seals_no_truncate before truncate on audit_seals
      for each statement execute function refuse_change();

    -- One index per queue; what they make superfluous costs every comment a write.
    drop index comments_state_idx;
    drop index comments_consultation_idx;
    drop index comments_assignee_idx;
    drop index comments_agency_idx;
    drop index comments_county_idx;
    drop index comments_created_at_idx;
    drop index comments_updated_at_idx;
    drop index "assignee_state_arrivedAt_idx";
    create index comments_assignee_arrived_idx on comments (assignee_id, arrived_at) where assignee_id is not null;
    drop index comment_contacts_created_at_idx;
    drop index comment_contacts_updated_at_idx;
    drop index comment_contacts_email_idx;
    create index comment_contacts_email_idx on comment_contacts (email) where email is not null;
    drop index audit_entries_created_at_idx;
    drop index audit_entries_updated_at_idx;
    drop index audit_entries_actor_id_idx;
    create index audit_entries_actor_id_idx on audit_entries (actor_id) where actor_id is not null;
    drop index "subjectCollection_subjectId_idempotencyKey_idx";
    create unique index audit_entries_idempotency_idx on audit_entries (subject_collection, subject_id, idempotency_key)
      where idempotency_key is not null;
    drop index outbox_created_at_idx;
    drop index outbox_updated_at_idx;
    drop index "state_nextAttemptAt_idx";
    create index outbox_pending_idx on outbox (next_attempt_at) where state = 'pending';

    -- Text search: bigrams, computed where the text is written; the folded text for the recheck.
    alter table comments add column submission_key text, add column search_text text, add column search_grams integer[];
    create unique index comments_submission_key_idx on comments (submission_key) where submission_key is not null;
    create index comments_search_grams_idx on comments using gin (search_grams);

    create table used_challenges (challenge text primary key, expires_at timestamptz not null);
    create index used_challenges_expires_idx on used_challenges (expires_at);

    create table form_drafts (
      id uuid primary key,
      consultation_id uuid not null references consultations on delete cascade,
      content jsonb not null,
      expires_at timestamptz not null
    );
    create index form_drafts_expires_idx on form_drafts (expires_at);

    create table rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint);
    create index rate_limits_expire_idx on rate_limits (expire);
  `)
  await db.execute(sql`
    create function receive_comment(entry jsonb, grams integer[]) returns jsonb language plpgsql as $body$
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
          submission_key, search_text, search_grams, created_at, updated_at)
        values ((entry->>'id')::uuid, 'received', 1, entry->>'receiptCode', (entry->>'consultation')::uuid,
          held.policy_revision_id, entry->>'clause', entry->>'body', entry->>'nameMasked', entry->>'contactMasked',
          (entry->>'channel')::enum_comments_channel, arrived, (entry->>'locale')::enum_comments_locale, is_late,
          (entry->>'unverified')::boolean, held.agency_id, coalesce(entry->>'county', held.county_id),
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
  await db.execute(sql`
    drop function receive_comment(jsonb, integer[]);
    drop table rate_limits, form_drafts, used_challenges, audit_seals;
    alter table comments drop column submission_key, drop column search_text, drop column search_grams;
    drop trigger audit_entries_append_only on audit_entries;
    drop trigger audit_entries_no_truncate on audit_entries;
    alter table audit_entries drop column position;
    drop function refuse_change();
  `)
}
