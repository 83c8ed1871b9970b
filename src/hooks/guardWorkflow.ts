import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

import type { Slug } from '../collections/slugs'
import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { RecordData } from '../workflow/definition'
import { hasClock, initialClock } from '../workflow/clock'
import { getWorkflow } from '../workflow/registry'
import { tableOf } from '../workflow/tableOf'

/** Remembers which revision the editor's form was opened on, before field access strips it from the data. */
export const noteExpectedRevision: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return
  const data: unknown = (args as { data?: unknown }).data
  const revision = data && typeof data === 'object' && 'revision' in data ? data.revision : undefined
  req.context.expectedRevision = typeof revision === 'number' ? revision : undefined
}

/** Now, unless the server itself says otherwise (demo data tells of past weeks). */
const nowOf = ({ context }: { context: Record<string, unknown> }) =>
  context.now instanceof Date ? context.now : new Date()

/**
 * Nothing that goes through Payload's operations can write a state: not create, update, duplicate, restore, import nor
 * a draft. A new record starts at the beginning; an edit keeps what the engine wrote, is refused where the state does
 * not allow edits, and counts the revision on. The row is locked first, so an edit and a transition cannot cross.
 */
export const guardWorkflow = (slug: Slug): CollectionBeforeChangeHook => {
  const workflow = getWorkflow(slug)
  const ownedColumns = Object.keys(workflow.owned)
  const table = tableOf(slug)

  const keepOwned = async (id: string, req: Parameters<CollectionBeforeChangeHook>[0]['req']) => {
    const tx = await transactionOf(req)
    await tx.query(sql`select 1 from ${table} where id = ${id}::uuid for update`)
    const current = await req.payload.db.findOne<RecordData>({
      collection: slug,
      req,
      where: { id: { equals: id } },
    })
    if (!current) throw new Refusal(404, reasonOf('not-found'))
    if (!workflow.editable.includes(current.state)) {
      throw new Refusal(409, reasonOf('not-editable-in-state', { collection: slug, state: current.state }))
    }
    const expected = req.context.expectedRevision
    if (typeof expected === 'number' && expected !== current.revision) {
      throw new Refusal(409, reasonOf('edited-meanwhile'))
    }
    const owned = Object.fromEntries(ownedColumns.map((column) => [column, current[column] ?? null]))
    return { ...owned, state: current.state, revision: current.revision + 1 }
  }

  return async ({ data, operation, originalDoc, req }) => {
    if (operation === 'create') {
      const clock = hasClock(workflow)
        ? await initialClock(await transactionOf(req), workflow, nowOf(req))
        : {}
      return { ...data, ...workflow.owned, ...clock, state: workflow.initial, revision: 1 }
    }
    return { ...data, ...(await keepOwned((originalDoc as RecordData).id, req)) }
  }
}
