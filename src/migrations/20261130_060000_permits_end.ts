import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Few enterprises have a permit that ends: the queue of those that soon will is counted without reading the others. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index enterprises_permits_end_idx on enterprises (least(express_permit_until, payment_licence_until))
      where least(express_permit_until, payment_licence_until) is not null
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index enterprises_permits_end_idx`)
}
