import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../access/actor'
import { startRun } from '../runs/startRun'
import type { Follow } from '../workflow/definition'

/**
 * Names and contacts of a file that has been dealt with are not kept twice: the rows lose their content with the act,
 * the file itself goes once the act is committed.
 */
export const forgetImportRows: Follow = async ({ tx, record, collection }) => {
  await tx.query(sql`update import_rows set content = null where batch_id = ${record.id}::uuid`)
  await startRun(tx, {
    kind: 'import',
    params: { batch: record.id, collection, phase: 'forget' },
    actor: systemActor('import'),
  })
}
