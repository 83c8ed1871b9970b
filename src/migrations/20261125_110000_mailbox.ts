import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Where a message stands in its mailbox, so that none is taken twice; whether its sender gets an answer. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table mail_messages add column uid_validity text, add column uid bigint,
      add column sender_key text, add column may_answer boolean not null default false;
    create unique index mail_messages_place_idx on mail_messages (mailbox_id, uid_validity, uid);
    create index mail_messages_sm3_idx on mail_messages (mailbox_id, sm3);
    create index mail_messages_sender_idx on mail_messages (sender_key, created_at) where may_answer;
    create index mail_messages_waiting_idx on mail_messages (mailbox_id) where state = 'waiting';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index mail_messages_place_idx, mail_messages_sm3_idx, mail_messages_sender_idx, mail_messages_waiting_idx;
    alter table mail_messages drop column uid_validity, drop column uid, drop column sender_key, drop column may_answer;
  `)
}
