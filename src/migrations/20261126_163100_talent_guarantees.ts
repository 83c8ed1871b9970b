import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Score sheets under seal, and what no two reviews of an application may share. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- No collection: nothing that asks the database through Payload reaches it.
    create table talent_sealed_sheets (
      score_id uuid primary key references talent_scores on delete restrict,
      points jsonb not null,
      remark text not null,
      salt text not null,
      saved_at timestamptz not null
    );

    -- What was handed in stays as it was handed in, whoever asks.
    create function keep_sealed_sheet() returns trigger language plpgsql as $body$
    begin
      if exists (select 1 from talent_scores where id = old.score_id and state in ('submitted', 'opened')) then
        raise exception 'score sheet % has been handed in', old.score_id;
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $body$;
    create trigger talent_sealed_sheets_kept before update or delete on talent_sealed_sheets
      for each row execute function keep_sealed_sheet();

    -- An application goes to a reviewer once: who stepped back is not asked again.
    create unique index talent_scores_once_idx on talent_scores (application_id, owner_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index talent_scores_once_idx;
    drop table talent_sealed_sheets;
    drop function keep_sealed_sheet();
  `)
}
