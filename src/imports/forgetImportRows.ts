import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Follow } from '../workflow/definition'

/** Names and contacts of a file that has been dealt with are not kept twice. */
export const forgetImportRows: Follow = async ({ tx, record }) => {
  await tx.query(sql`update import_rows set content = null where batch_id = ${record.id}::uuid`)
}
