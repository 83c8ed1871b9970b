import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Grams that share letters stand in the same names: `uhai` leaves nearly all that `shuh` left. Of the rarest, those apart from
 * each other are looked up; a third one only where it is rare too, for a common one costs more than it leaves out.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create or replace function rare_grams(index_name text, grams text[]) returns text[] language plpgsql immutable strict as $body$
      declare
        candidate record;
        picked text[] := '{}';
        places bigint[] := '{}';
      begin
        for candidate in
          select gram, place, share from unnest(grams) with ordinality as asked(gram, place)
            left join (
              select unnest(most_common_elems::text::text[]) as common, unnest(most_common_elem_freqs) as share
              from pg_stats where schemaname = current_schema() and tablename = index_name
            ) as known on common = gram
          order by share nulls first, place
        loop
          exit when cardinality(picked) = 3 or cardinality(picked) = 2 and candidate.share is not null;
          if not exists (select from unnest(places) as taken where abs(taken - candidate.place) < length(candidate.gram) - 1) then
            picked := picked || candidate.gram;
            places := places || candidate.place;
          end if;
        end loop;
        return picked;
      end
    $body$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function rare_grams(index_name text, grams text[]) returns text[] language plpgsql immutable strict as $body$
      begin
        return (select array_agg(gram) from (
          select gram from unnest(grams) as gram
            left join (
              select unnest(most_common_elems::text::text[]) as common, unnest(most_common_elem_freqs) as share
              from pg_stats where schemaname = current_schema() and tablename = index_name
            ) as known on common = gram
          order by share nulls first limit 3
        ) as rarest);
      end
    $body$;
  `)
}
