import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Pinyin has few pairs of letters and a million names share them: letters are found by fours. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function name_grams(content text) returns text[] language sql immutable parallel safe strict as $body$
      select coalesce(array_agg(distinct gram), '{}') from (
        select substr(content, place, 2) as gram from generate_series(1, length(content) - 1) as place
        union all
        select substr(content, place, 4) from generate_series(1, length(content) - 3) as place
          where substr(content, place, 4) ~ '^[a-z0-9]{4}$'
      ) as grams where gram !~ ' '
    $body$;

    drop index enterprises_search_idx, service_providers_search_idx;
    create index enterprises_search_idx on enterprises using gin (name_grams(search_text));
    create index service_providers_search_idx on service_providers using gin (name_grams(search_text));
    create index trademark_stations_search_idx on trademark_stations using gin (name_grams(search_text));
    create index parks_search_idx on parks using gin (name_grams(search_text));
    create index livestream_bases_search_idx on livestream_bases using gin (name_grams(search_text));
    create index selection_centres_search_idx on selection_centres using gin (name_grams(search_text));
    drop function bigrams(text);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create function bigrams(content text) returns text[] language sql immutable parallel safe strict as $body$
      select coalesce(array_agg(distinct pair), '{}') from (
        select substr(content, place, 2) as pair from generate_series(1, length(content) - 1) as place
      ) as pairs where pair !~ ' '
    $body$;
    drop index enterprises_search_idx, service_providers_search_idx, trademark_stations_search_idx, parks_search_idx, livestream_bases_search_idx, selection_centres_search_idx;
    create index enterprises_search_idx on enterprises using gin (bigrams(search_text));
    create index service_providers_search_idx on service_providers using gin (bigrams(search_text));
    drop function name_grams(text);
  `)
}
