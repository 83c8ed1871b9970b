import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../access/actor'
import { startRun } from '../runs/startRun'
import type { Follow } from '../workflow/definition'
import { HAS_FAULT } from './previewRows'

const forget =
  (rows: SQL): Follow =>
  async ({ tx, record, collection }) => {
    await tx.query(sql`update import_rows set content = null where batch_id = ${record.id}::uuid and ${rows}`)
    await startRun(tx, {
      kind: 'import',
      params: { batch: record.id, collection, phase: 'forget' },
      actor: systemActor('import'),
    })
  }

/**
 * Names and contacts of a file that has been dealt with are not kept twice: the rows lose their content with the act,
 * the file itself goes once the act is committed.
 */
export const forgetImportRows: Follow = forget(sql`true`)

/** As `forgetImportRows`, but for rows with faults: they stand nowhere else, and come back as a file to be mended. */
export const forgetRowsTakenIn: Follow = forget(sql`(receipt is not null or not ${HAS_FAULT})`)
