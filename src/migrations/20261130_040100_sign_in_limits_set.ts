import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** A database without any rule gets all of them when it is first asked. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into defence_rules (id, kind, act, value, points, seconds, active, created_at, updated_at)
      select rule.id::uuid, 'limit', rule.act::enum_defence_rules_act, 'address', rule.points, 600, true, now(), now()
      from (values ('0199aa00-0000-7000-8000-000000000008', 'sign-in', 40),
        ('0199aa00-0000-7000-8000-000000000009', 'password-mail', 30)) as rule (id, act, points)
      where exists (select 1 from defence_rules) on conflict (id) do nothing;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`delete from defence_rules where act in ('sign-in', 'password-mail');`)
}
