import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * A form with an address that is registered already leaves the traces of one that is not: nobody learns of another whether
 * they take part from numbers, counts or a second form.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table event_seats add column repeats integer not null default 0, add column repeats_on date;

    create or replace function receive_registration(entry jsonb) returns jsonb language plpgsql as $body$
    declare
      known text;
      twin uuid;
      held record;
      seats record;
      begins text;
      letter jsonb;
      arrived timestamptz := (entry->>'arrivedAt')::timestamptz;
    begin
      -- The key share lock makes an act on the event and this registration take turns.
      select state, capacity, starts_at, ends_at, registration_closes_at, agency_id, county_id into held
        from events where id = (entry->>'event')::uuid for key share;
      if not found or held.state <> 'registration-open' then
        return jsonb_build_object('outcome', 'not-open');
      end if;
      if arrived >= coalesce(held.registration_closes_at, held.starts_at) then
        return jsonb_build_object('outcome', 'closed');
      end if;

      -- From here on one after the other: who comes first is who locks first.
      select taken, next_number into seats from event_seats where event_id = (entry->>'event')::uuid for update;

      select code into known from application_receipts where submission_key = entry->>'submissionKey';
      if found then
        return jsonb_build_object('outcome', 'repeated', 'receipt', known);
      end if;
      -- Before it is known whether the address is: a check spent is spent either way.
      if entry->>'challenge' is not null then
        insert into used_challenges values (entry->>'challenge', (entry->>'challengeExpiresAt')::timestamptz)
          on conflict do nothing;
        if not found then
          return jsonb_build_object('outcome', 'challenge-used');
        end if;
      end if;
      select id into twin from event_registrations where event_id = (entry->>'event')::uuid
        and address_key = entry->>'addressKey' and state <> 'cancelled';
      if found then
        perform resend_registration(entry, twin);
        if entry->>'channel' = 'web' then
          -- To whoever watches from outside it leaves the same traces as a new one: a number is used up, the form's key is
          -- spent, and what the public is told to be free is one less until the day ends.
          update event_seats set next_number = next_number + 1,
            repeats = case when repeats_on = (arrived at time zone 'Asia/Shanghai')::date then repeats else 0 end + 1,
            repeats_on = (arrived at time zone 'Asia/Shanghai')::date
          where event_id = (entry->>'event')::uuid;
          insert into application_receipts (code, collection, record_id, submission_key, created_at)
            values (entry->>'receiptCode', 'event-registrations', twin, entry->>'submissionKey', arrived);
        end if;
        return jsonb_build_object('outcome', 'already-registered');
      end if;

      -- A place that has just become free is for who waits, not for who comes now.
      begins := case when seats.taken < held.capacity and not exists (
          select 1 from event_registrations where event_id = (entry->>'event')::uuid and state = 'waiting')
        then 'registered' else 'waiting' end;

      insert into application_receipts (code, collection, record_id, submission_key, created_at)
        values (entry->>'receiptCode', 'event-registrations', (entry->>'id')::uuid, entry->>'submissionKey', arrived);
      insert into event_registrations (id, state, revision, event_id, name, organisation, email, phone, answers, number,
          receipt_code, ticket_code, address_key, channel, unverified, locale, arrived_at, agency_id, county_id,
          created_at, updated_at)
        values ((entry->>'id')::uuid, begins::enum_event_registrations_state, 1, (entry->>'event')::uuid, entry->>'name',
          entry->>'organisation', entry->>'email', entry->>'phone', entry->'answers', seats.next_number,
          entry->>'receiptCode', entry->>'ticketCode', entry->>'addressKey',
          (entry->>'channel')::enum_event_registrations_channel, (entry->>'unverified')::boolean,
          (entry->>'locale')::enum_event_registrations_locale, arrived, held.agency_id, held.county_id, arrived, arrived);
      update event_seats set next_number = next_number + 1 where event_id = (entry->>'event')::uuid;

      insert into audit_entries (id, subject_collection, subject_id, sequence, at, action, from_state, to_state, reason,
          actor_id, actor, data, previous_hash, hash, created_at, updated_at)
        values ((entry->>'auditId')::uuid, 'event-registrations', entry->>'id', 1, arrived, 'receive', null, begins, null,
          entry->>'actorId', entry->'actor', entry->'auditData', '', entry->'hashes'->>begins, arrived, arrived);

      if entry->>'email' is not null then
        letter := jsonb_build_object('template', 'event-step', 'registration', entry->>'id', 'act', begins,
          'locale', entry->>'locale');
        insert into applicant_links (id, purpose, subject_collection, subject_id, letter, created_at, expires_at)
          values ((entry->>'linkId')::uuid, 'cancel-registration', 'event-registrations', (entry->>'id')::uuid,
            letter || '{"kind": "mail"}', arrived, held.ends_at);
        insert into outbox (id, kind, content, state, attempts, next_attempt_at, created_at, updated_at)
          values ((entry->>'outboxId')::uuid, 'mail', letter, 'pending', 0, now(), now(), now());
      end if;
      return jsonb_build_object('outcome', 'received', 'receipt', entry->>'receiptCode', 'id', entry->>'id',
        'state', begins);
    end $body$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function receive_registration(entry jsonb) returns jsonb language plpgsql as $body$
    declare
      known text;
      twin uuid;
      held record;
      seats record;
      begins text;
      letter jsonb;
      arrived timestamptz := (entry->>'arrivedAt')::timestamptz;
    begin
      -- The key share lock makes an act on the event and this registration take turns.
      select state, capacity, starts_at, ends_at, registration_closes_at, agency_id, county_id into held
        from events where id = (entry->>'event')::uuid for key share;
      if not found or held.state <> 'registration-open' then
        return jsonb_build_object('outcome', 'not-open');
      end if;
      if arrived >= coalesce(held.registration_closes_at, held.starts_at) then
        return jsonb_build_object('outcome', 'closed');
      end if;

      -- From here on one after the other: who comes first is who locks first.
      select taken, next_number into seats from event_seats where event_id = (entry->>'event')::uuid for update;

      select code into known from application_receipts where submission_key = entry->>'submissionKey';
      if found then
        return jsonb_build_object('outcome', 'repeated', 'receipt', known);
      end if;
      select id into twin from event_registrations where event_id = (entry->>'event')::uuid
        and address_key = entry->>'addressKey' and state <> 'cancelled';
      if found then
        perform resend_registration(entry, twin);
        return jsonb_build_object('outcome', 'already-registered');
      end if;
      if entry->>'challenge' is not null then
        insert into used_challenges values (entry->>'challenge', (entry->>'challengeExpiresAt')::timestamptz)
          on conflict do nothing;
        if not found then
          return jsonb_build_object('outcome', 'challenge-used');
        end if;
      end if;

      -- A place that has just become free is for who waits, not for who comes now.
      begins := case when seats.taken < held.capacity and not exists (
          select 1 from event_registrations where event_id = (entry->>'event')::uuid and state = 'waiting')
        then 'registered' else 'waiting' end;

      insert into application_receipts (code, collection, record_id, submission_key, created_at)
        values (entry->>'receiptCode', 'event-registrations', (entry->>'id')::uuid, entry->>'submissionKey', arrived);
      insert into event_registrations (id, state, revision, event_id, name, organisation, email, phone, answers, number,
          receipt_code, ticket_code, address_key, channel, unverified, locale, arrived_at, agency_id, county_id,
          created_at, updated_at)
        values ((entry->>'id')::uuid, begins::enum_event_registrations_state, 1, (entry->>'event')::uuid, entry->>'name',
          entry->>'organisation', entry->>'email', entry->>'phone', entry->'answers', seats.next_number,
          entry->>'receiptCode', entry->>'ticketCode', entry->>'addressKey',
          (entry->>'channel')::enum_event_registrations_channel, (entry->>'unverified')::boolean,
          (entry->>'locale')::enum_event_registrations_locale, arrived, held.agency_id, held.county_id, arrived, arrived);
      update event_seats set next_number = next_number + 1 where event_id = (entry->>'event')::uuid;

      insert into audit_entries (id, subject_collection, subject_id, sequence, at, action, from_state, to_state, reason,
          actor_id, actor, data, previous_hash, hash, created_at, updated_at)
        values ((entry->>'auditId')::uuid, 'event-registrations', entry->>'id', 1, arrived, 'receive', null, begins, null,
          entry->>'actorId', entry->'actor', entry->'auditData', '', entry->'hashes'->>begins, arrived, arrived);

      if entry->>'email' is not null then
        letter := jsonb_build_object('template', 'event-step', 'registration', entry->>'id', 'act', begins,
          'locale', entry->>'locale');
        insert into applicant_links (id, purpose, subject_collection, subject_id, letter, created_at, expires_at)
          values ((entry->>'linkId')::uuid, 'cancel-registration', 'event-registrations', (entry->>'id')::uuid,
            letter || '{"kind": "mail"}', arrived, held.ends_at);
        insert into outbox (id, kind, content, state, attempts, next_attempt_at, created_at, updated_at)
          values ((entry->>'outboxId')::uuid, 'mail', letter, 'pending', 0, now(), now(), now());
      end if;
      return jsonb_build_object('outcome', 'received', 'receipt', entry->>'receiptCode', 'id', entry->>'id',
        'state', begins);
    end $body$;

    alter table event_seats drop column repeats, drop column repeats_on;
  `)
}
