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

const reindexAll = async (db: MigrateUpArgs['db']) => {
  for (const register of REGISTERS) await db.execute(sql.raw(`reindex index ${register}_search_idx`))
}

/**
 * Four letters of pinyin are a syllable that stands in thousands of a million names, and each candidate is a page to be read.
 * Six are nearly two syllables, as much as two characters say; what is shorter is still looked up by fours.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create or replace function name_grams(content text) returns text[] language sql immutable parallel safe strict as $body$
      select coalesce(array_agg(distinct gram), '{}') from (
        select substr(content, place, 2) as gram from generate_series(1, length(content) - 1) as place
        union all
        select substr(run[1], place, size) from regexp_matches(content, '[a-z0-9]{4,}', 'g') as run,
          (values (4), (6)) as sizes (size), generate_series(1, length(run[1]) - size + 1) as place
      ) as grams where gram !~ ' '
    $body$;
  `)
  await reindexAll(db)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function name_grams(content text) returns text[] language sql immutable parallel safe strict as $body$
      select coalesce(array_agg(distinct gram), '{}') from (
        select substr(content, place, 2) as gram from generate_series(1, length(content) - 1) as place
        union all
        select substr(content, place, 4) from generate_series(1, length(content) - 3) as place
          where substr(content, place, 4) ~ '^[a-z0-9]{4}$'
      ) as grams where gram !~ ' '
    $body$;
  `)
  await reindexAll(db)
}
