import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Numbers that only count on by one, certificates whose words cannot be changed, links that are good once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table number_series (
      series text not null check (series ~ '^[\u4e00-\u9fa5]{2,8}$'),
      year integer not null check (year between 2000 and 2099),
      last integer not null check (last > 0),
      primary key (series, year)
    );
    create function count_on() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'INSERT' and new.last = 1 then return new; end if;
      if tg_op = 'UPDATE' and new.series = old.series and new.year = old.year and new.last = old.last + 1 then
        return new;
      end if;
      raise exception 'Numbers are allocated one by one and never again: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;
    create trigger number_series_counts_on before insert or update or delete on number_series
      for each row execute function count_on();
    create trigger number_series_no_truncate before truncate on number_series
      for each statement execute function count_on();

    create function freeze_certificate() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'UPDATE' and (to_jsonb(new) - '{state,revision,ended_at,updated_at}'::text[])
          = (to_jsonb(old) - '{state,revision,ended_at,updated_at}'::text[]) then
        return new;
      end if;
      raise exception 'What a certificate says is fixed when it is issued: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;
    create trigger certificates_frozen before update or delete on certificates
      for each row execute function freeze_certificate();
    create trigger certificates_no_truncate before truncate on certificates
      for each statement execute function freeze_certificate();
    -- Of each kind a record has one certificate that holds.
    create unique index certificates_live_idx on certificates (subject_collection, subject_id, kind)
      where state in ('valid', 'suspended');

    create table applicant_links (
      id uuid primary key,
      purpose text not null,
      subject_collection text not null,
      subject_id uuid not null,
      letter jsonb,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      replaced_at timestamptz
    );
    -- Of each purpose a record has one link that may still be used.
    create unique index applicant_links_open_idx on applicant_links (subject_collection, subject_id, purpose)
      where used_at is null and replaced_at is null;
    create index applicant_links_subject_idx on applicant_links (subject_collection, subject_id, purpose, created_at);

    -- A database without any rule gets all of them when it is first asked.
    insert into defence_rules (id, kind, act, value, points, seconds, active, created_at, updated_at)
      select rule.id::uuid, 'limit', 'certificate-lookup', rule.value, rule.points, 600, true, now(), now()
      from (values ('0199aa00-0000-7000-8000-000000000006', 'address', 30),
        ('0199aa00-0000-7000-8000-000000000007', 'everybody', 3000)) as rule (id, value, points)
      where exists (select 1 from defence_rules) on conflict (id) do nothing;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from defence_rules where act = 'certificate-lookup';
    drop table applicant_links;
    drop index certificates_live_idx;
    drop trigger certificates_frozen on certificates;
    drop trigger certificates_no_truncate on certificates;
    drop function freeze_certificate();
    drop table number_series;
    drop function count_on();
  `)
}
