import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * An index for each day on which a permit ends: how many end by a day is known of a column, and was guessed of the first of
 * two, at a third of all.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index enterprises_permits_end_idx;
    create index enterprises_express_permit_until_idx on enterprises (express_permit_until)
      where express_permit_until is not null;
    create index enterprises_payment_licence_until_idx on enterprises (payment_licence_until)
      where payment_licence_until is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index enterprises_express_permit_until_idx, enterprises_payment_licence_until_idx;
    create index enterprises_permits_end_idx on enterprises (least(express_permit_until, payment_licence_until))
      where least(express_permit_until, payment_licence_until) is not null;
  `)
}
