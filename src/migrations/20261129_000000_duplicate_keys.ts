import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

const REGISTERS = [
  'enterprises',
  'service_providers',
  'trademark_stations',
  'parks',
  'livestream_bases',
  'selection_centres',
] as const

const forEachRegister = (statement: (register: string) => string) =>
  sql.raw(REGISTERS.map(statement).join('\n'))

/** What possible duplicates are found by, of the records that stand, in the order in which it is read: one key, a few records. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table duplicate_keys (
      register text not null,
      key text not null,
      record uuid not null,
      primary key (register, key, record)
    );

    create function keys_while_standing(state text, keys text) returns text[] language sql immutable as $body$
      select case
        when state is null or state in ('refused', 'withdrawn', 'revoked', 'cancelled', 'expired', 'removed') then '{}'
        else coalesce(string_to_array(nullif(keys, ''), E'\\n'), '{}') end
    $body$;

    create function keep_duplicate_keys() returns trigger language plpgsql as $body$
    declare
      had text[] := keys_while_standing(old.state::text, old.duplicate_keys);
      has text[] := keys_while_standing(new.state::text, new.duplicate_keys);
    begin
      if had = has then return null; end if;
      if had <> '{}' then
        delete from duplicate_keys
          where register = tg_table_name and key = any(had) and key <> all(has) and record = old.id;
      end if;
      insert into duplicate_keys select tg_table_name, key, new.id from unnest(has) as key on conflict do nothing;
      return null;
    end $body$;
  `)
  await db.execute(
    forEachRegister(
      (register) => `
        insert into duplicate_keys
          select '${register}', key, id from ${register}, unnest(keys_while_standing(state::text, duplicate_keys)) as key
          on conflict do nothing;
        create trigger keep_duplicate_keys after insert or delete or update of state, duplicate_keys on ${register}
          for each row execute function keep_duplicate_keys();
        drop index ${register}_duplicates_idx;`,
    ),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    forEachRegister(
      (register) => `
        create index ${register}_duplicates_idx on ${register} using gin (string_to_array(duplicate_keys, E'\\n'));
        drop trigger keep_duplicate_keys on ${register};`,
    ),
  )
  await db.execute(sql`
    drop function keep_duplicate_keys;
    drop function keys_while_standing;
    drop table duplicate_keys;
  `)
}
