import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** What is searched in a redacted comment by those who may not see the original, and how far anonymisation has come. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table comments add column redacted_search_text text;
    create index comments_redacted_idx on comments (consultation_id) where redacted_body is not null;

    alter table consultations add column anonymised_at timestamptz;
    create index privacy_requests_open_idx on privacy_requests (due_at) where state = 'submitted';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index privacy_requests_open_idx;
    alter table consultations drop column anonymised_at;
    drop index comments_redacted_idx;
    alter table comments drop column redacted_search_text;
  `)
}
