import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Receipts of applications in one series, search and duplicates of registers, drafts of every form. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- One receipt for one submission, whatever the register; the key makes the same form sent twice one application.
    create table application_receipts (
      code text primary key,
      collection text not null,
      record_id uuid not null,
      submission_key text not null unique,
      created_at timestamptz not null
    );
    create index application_receipts_record_idx on application_receipts (collection, record_id);

    -- Pairs of neighbouring characters, as for comments: any two of them can be what somebody looks for.
    create function bigrams(content text) returns text[] language sql immutable parallel safe strict as $body$
      select coalesce(array_agg(distinct pair), '{}') from (
        select substr(content, place, 2) as pair from generate_series(1, length(content) - 1) as place
      ) as pairs where pair !~ ' '
    $body$;

    alter table form_drafts add column subject text;
    update form_drafts set subject = consultation_id::text;
    alter table form_drafts alter column subject set not null;
    alter table form_drafts drop column consultation_id;

    create index enterprises_search_idx on enterprises using gin (bigrams(search_text));
    create index enterprises_duplicates_idx on enterprises using gin (string_to_array(duplicate_keys, E'\\n'));
    create index service_providers_search_idx on service_providers using gin (bigrams(search_text));
    create index service_providers_duplicates_idx
      on service_providers using gin (string_to_array(duplicate_keys, E'\\n'));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index service_providers_duplicates_idx, service_providers_search_idx;
    drop index enterprises_duplicates_idx, enterprises_search_idx;
    alter table form_drafts add column consultation_id uuid references consultations on delete cascade;
    delete from form_drafts;
    alter table form_drafts drop column subject;
    drop function bigrams(text);
    drop table application_receipts;
  `)
}
