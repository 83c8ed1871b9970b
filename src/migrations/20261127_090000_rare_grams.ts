import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * A name of a company ends as half a million others do: each gram that is looked up costs its whole list, and the three
 * rarest leave as few candidates as all of them. Called immutable so that it is worked out once for each statement, when it is
 * planned: which grams it picks changes how long the search takes, never what it finds.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function rare_grams(index_name text, grams text[]) returns text[] language plpgsql immutable strict as $body$
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

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop function rare_grams(text, text[])`)
}
