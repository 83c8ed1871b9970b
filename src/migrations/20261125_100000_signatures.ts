import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What comments are compared by, who waits to be compared, and when the members of a campaign came. A comment is never
 * deleted, so the tables it fills refer to it without a foreign key: each check would lock and rewrite its row.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table comment_signatures (
      comment_id uuid primary key,
      consultation_id uuid not null,
      campaign_id uuid,
      arrived_at timestamptz not null,
      length integer not null,
      is_representative boolean not null,
      fingerprint bytea not null,
      sketch bytea not null
    );
    create index comment_signatures_fingerprint_idx on comment_signatures (consultation_id, fingerprint);
    create index comment_signatures_campaign_idx on comment_signatures (campaign_id, arrived_at, comment_id)
      where campaign_id is not null;
    create index comment_signatures_representatives_idx on comment_signatures (campaign_id)
      where is_representative and campaign_id is not null;

    -- One row per run of characters that others may share; the scope is a hash of the consultation.
    create table similarity_bands (
      scope integer not null,
      band integer not null,
      comment_id uuid not null,
      primary key (scope, band, comment_id)
    );

    create table campaign_arrivals (
      campaign_id uuid not null references campaigns on delete cascade,
      hour timestamptz not null,
      channel text not null,
      comments integer not null,
      primary key (campaign_id, hour, channel)
    );

    -- Keyed digests of addresses and numbers, of use within one consultation; they go when the contact goes.
    create table sender_digests (
      contact_id uuid not null references comment_contacts on delete cascade,
      comment_id uuid not null,
      digest bytea not null,
      primary key (contact_id, digest)
    );
    create index sender_digests_digest_idx on sender_digests (digest, comment_id);
    create index sender_digests_comment_idx on sender_digests (comment_id);

    create table signature_queue (
      consultation_id uuid not null,
      comment_id uuid not null,
      primary key (consultation_id, comment_id)
    );
    insert into signature_queue select consultation_id, id from comments;
    create function await_signature() returns trigger language plpgsql as $body$
    begin
      insert into signature_queue values (new.consultation_id, new.id);
      return null;
    end $body$;
    create trigger comments_await_signature after insert on comments
      for each row execute function await_signature();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger comments_await_signature on comments;
    drop function await_signature();
    drop table signature_queue, sender_digests, campaign_arrivals, similarity_bands, comment_signatures;
  `)
}
