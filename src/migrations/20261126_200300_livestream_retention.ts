import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** What belongs to a case goes only with the case's own clearing, after the years the law asks for. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table files_to_remove (
      directory text not null,
      file text not null,
      primary key (directory, file)
    );
    create function refuse_early_clearing() returns trigger language plpgsql as $body$
    declare owner uuid;
    begin
      if tg_table_name = 'case_files' then
        if old.subject_id is null then return old; end if;
        owner := case when old.subject_collection = 'live-cases' then old.subject_id::uuid
          else (select case_id from live_reports where id::text = old.subject_id) end;
      else
        owner := old.case_id;
      end if;
      if exists (select 1 from live_cases where id = owner and forgotten_at is not null) then return old; end if;
      raise exception 'Kept three years from the end of the broadcast: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $body$;
    create trigger recordings_kept before delete on recordings for each row execute function refuse_early_clearing();
    create trigger case_marks_kept before delete on case_marks for each row execute function refuse_early_clearing();
    create trigger case_files_kept before delete on case_files for each row execute function refuse_early_clearing();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger case_files_kept on case_files;
    drop trigger case_marks_kept on case_marks;
    drop trigger recordings_kept on recordings;
    drop function refuse_early_clearing();
    drop table files_to_remove;
  `)
}
