import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Files of redacted comments, also of those redacted before this, are for those who may read the original. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type public.enum_attachments_visibility as enum ('shown', 'withheld');
    alter table attachments add column visibility public.enum_attachments_visibility not null default 'shown';
    update attachments a set visibility = 'withheld'
    from comments c where c.id = a.comment_id and c.redacted_body is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table attachments drop column visibility;
    drop type public.enum_attachments_visibility;
  `)
}
