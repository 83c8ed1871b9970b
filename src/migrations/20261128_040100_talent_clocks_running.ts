import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What waits already has its working days from today on. The worker knows which days those are: the rows are left to it
 * as those are whose year was not known.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update talent_scores set clock_state = state::text, clock_left = case state::text when 'assigned' then 3 else 10 end,
      clock_from = to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
      due_unknown_year = extract(year from now() at time zone 'Asia/Shanghai')
      where state::text in ('assigned', 'ready');
    update talent_applications set clock_state = state::text, clock_left = 10,
      clock_from = to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
      due_unknown_year = extract(year from now() at time zone 'Asia/Shanghai')
      where state::text = 'submitted';
    update talent_objections set clock_state = state::text, clock_left = 10,
      clock_from = to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
      due_unknown_year = extract(year from now() at time zone 'Asia/Shanghai')
      where state::text = 'received';
  `)
}

/** The columns go with the migration before. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`select 1`)
}
