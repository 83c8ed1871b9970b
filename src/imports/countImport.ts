import { sql } from '@payloadcms/db-postgres/drizzle'

import type { ActionContext } from '../workflow/definition'

/** How many rows a batch has, how many of them with faults, and how many are stored. */
export const countImport = async ({ tx, record }: ActionContext): Promise<Record<string, unknown>> => {
  const [counts] = await tx.query<Record<string, number>>(sql`
    select count(*)::int as rows, count(*) filter (where errors @> '[{"level":"fault"}]')::int as "badRows",
      count(receipt)::int as "storedRows"
    from import_rows where batch_id = ${record.id}::uuid`)
  return counts ?? {}
}
