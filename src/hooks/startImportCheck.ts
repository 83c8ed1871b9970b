import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook } from 'payload'

import { actorOf } from '../access/actor'
import { transactionOf } from '../db/transaction'
import { localeOf } from '../i18n/localeOf'
import { startRun } from '../runs/startRun'

/** A file handed in is checked row by row by the worker: in line if and only if it is kept. */
export const startImportCheck: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return
  const { id } = doc as { id: string }
  const tx = await transactionOf(req)
  const run = await startRun(tx, {
    kind: 'import',
    params: { batch: id, phase: 'check', locale: localeOf(req) },
    actor: actorOf(req),
  })
  await tx.query(sql`update import_batches set run_id = ${run}::uuid where id = ${id}::uuid`)
}
