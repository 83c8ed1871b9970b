import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The title of a county or an agency is both its names, whoever writes the row. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function keep_title() returns trigger language plpgsql as $body$
    begin
      new.title := new.name || E'\\n' || new.name_en;
      return new;
    end $body$;
    create trigger agencies_keep_title before insert or update on agencies for each row execute function keep_title();
    create trigger counties_keep_title before insert or update on counties for each row execute function keep_title();
    update agencies set name = name;
    update counties set name = name;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger agencies_keep_title on agencies;
    drop trigger counties_keep_title on counties;
    drop function keep_title();
  `)
}
