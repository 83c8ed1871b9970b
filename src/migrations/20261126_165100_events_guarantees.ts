import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What of events holds whoever writes: the order of their times, and that no more people have a place than there are
 * places; how what is on at one time is found; and the door for registrations.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table events add constraint events_period check (ends_at > starts_at);
    create index events_during_idx on events using gist (tstzrange(starts_at, ends_at));
    -- Few last longer than a day: a calendar finds what began earlier and still goes on among these alone.
    create index events_long_idx on events using gist (tstzrange(starts_at, ends_at))
      where ends_at - starts_at > interval '8 hours';

    create unique index event_registrations_address_idx on event_registrations (event_id, address_key)
      where state <> 'cancelled' and address_key is not null;
    create unique index event_registrations_number_idx on event_registrations (event_id, number);

    -- How many have a place, and the number of who comes next; whoever gives or takes a place locks this row.
    create table event_seats (
      event_id uuid primary key references events on delete cascade,
      taken integer not null default 0,
      next_number integer not null default 1
    );
    insert into event_seats (event_id) select id from events;

    create function make_event_seats() returns trigger language plpgsql as $body$
    begin
      insert into event_seats (event_id) values (new.id);
      return null;
    end $body$;
    create trigger events_make_seats after insert on events for each row execute function make_event_seats();

    create function has_event_seat(state enum_event_registrations_state) returns integer language sql immutable as $body$
      select case when state in ('registered', 'attended') then 1 else 0 end
    $body$;

    create function count_event_seats() returns trigger language plpgsql as $body$
    declare
      change integer := has_event_seat(new.state) - case when tg_op = 'UPDATE' then has_event_seat(old.state) else 0 end;
      now_taken integer;
    begin
      if change = 0 then return null; end if;
      update event_seats set taken = taken + change where event_id = new.event_id returning taken into now_taken;
      if change > 0 and now_taken > (select capacity from events where id = new.event_id) then
        raise exception 'event % has no place left', new.event_id;
      end if;
      return null;
    end $body$;
    create trigger event_registrations_count_seats after insert or update of state on event_registrations
      for each row execute function count_event_seats();
  `)
  await db.execute(sql`
    -- The address is registered already: its ticket goes there once more, at most once in ten minutes.
    create function resend_registration(entry jsonb, registration uuid) returns void language plpgsql as $body$
    declare
      arrived timestamptz := (entry->>'arrivedAt')::timestamptz;
      letter jsonb;
    begin
      if exists (select 1 from applicant_links where subject_collection = 'event-registrations'
          and subject_id = registration and created_at > arrived - interval '10 minutes') then
        return;
      end if;
      letter := jsonb_build_object('template', 'event-step', 'registration', registration, 'act', 'repeat',
        'locale', entry->>'locale');
      update applicant_links set replaced_at = arrived where subject_collection = 'event-registrations'
        and subject_id = registration and purpose = 'cancel-registration' and used_at is null and replaced_at is null;
      insert into applicant_links (id, purpose, subject_collection, subject_id, letter, created_at, expires_at)
        select (entry->>'linkId')::uuid, 'cancel-registration', 'event-registrations', registration,
          letter || '{"kind": "mail"}', arrived, e.ends_at
        from event_registrations r join events e on e.id = r.event_id where r.id = registration;
      insert into outbox (id, kind, content, state, attempts, next_attempt_at, created_at, updated_at)
        values ((entry->>'outboxId')::uuid, 'mail', letter, 'pending', 0, now(), now(), now());
    end $body$;

    create function receive_registration(entry jsonb) returns jsonb language plpgsql as $body$
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
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function receive_registration(jsonb);
    drop function resend_registration(jsonb, uuid);
    drop trigger event_registrations_count_seats on event_registrations;
    drop function count_event_seats();
    drop function has_event_seat(enum_event_registrations_state);
    drop trigger events_make_seats on events;
    drop function make_event_seats();
    drop table event_seats;
    drop index event_registrations_number_idx, event_registrations_address_idx, events_long_idx, events_during_idx;
    alter table events drop constraint events_period;
  `)
}
