import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook } from 'payload'

import { actorOf } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { transactionOf } from '../db/transaction'
import { localeOf } from '../i18n/localeOf'
import { tableOf } from '../workflow/tableOf'
import { startRun } from '../runs/startRun'

/** A file handed in is checked row by row by the worker: in line if and only if it is kept. */
export const startImportCheck: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (operation !== 'create') return
  const { id } = doc as { id: string }
  const tx = await transactionOf(req)
  const run = await startRun(tx, {
    kind: 'import',
    params: { batch: id, collection: collection.slug, phase: 'check', locale: localeOf(req) },
    actor: actorOf(req),
  })
  await tx.query(
    sql`update ${tableOf(collection.slug as Slug)} set run_id = ${run}::uuid where id = ${id}::uuid`,
  )
}
