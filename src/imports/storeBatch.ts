import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../access/actor'
import { translator } from '../i18n'
import type { RunContext, RunStep } from '../runs/definition'
import { performIn } from '../workflow/perform'
import { holdBatch } from './batch'
import type { Batch, ImportParams } from './batch'
import { isImportedBefore } from './importedBefore'
import { CHUNK } from './limits'
import type { Door, WaitingRow } from './target'
import { targetOf } from './targets'

/** Rows on their way at once: the door has ten connections, and the public stands before it too. */
const ABREAST = 4

const nextRows = ({ tx, params: { repeats } }: RunContext<ImportParams>, batch: Batch) =>
  tx.query<WaitingRow>(sql`
    select number, content from import_rows r
    where batch_id = ${batch.id}::uuid and receipt is null and content ? 'values'
      and not errors @> '[{"level":"fault"}]'
      and ${repeats === 'take' ? sql`true` : sql`not ${isImportedBefore(batch)}`}
    order by number limit ${CHUNK}`)

type Stored = { number: number; receipt: string }

/** Takes rows until one is turned away, which then waits with those behind it. */
const storeRows = async (door: Door, rows: readonly WaitingRow[]): Promise<Stored[]> => {
  const stored: Stored[] = []
  const waiting = [...rows]
  let isTurnedAway = false
  const work = async () => {
    for (let row = waiting.shift(); row && !isTurnedAway; row = waiting.shift()) {
      const receipt = await door.store(row)
      if (receipt) stored.push({ number: row.number, receipt })
      else isTurnedAway = true
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, work))
  return stored
}

const noteReceipts = async ({ tx }: RunContext, { id }: Batch, stored: readonly Stored[]): Promise<void> => {
  await tx.query(sql`
    update import_rows r set receipt = s.receipt, stored_at = now()
    from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as s(number int, receipt text)
    where r.batch_id = ${id}::uuid and r.number = s.number`)
}

const perform = ({ tx }: RunContext, { collection, id }: Batch, action: 'finish' | 'halt', reason?: string) =>
  performIn(tx, {
    collection,
    id,
    action,
    actor: systemActor('import'),
    ...(reason && { reason }),
  })

const over: RunStep = { done: 0, cursor: {}, finished: true }

const halt = async (context: RunContext, batch: Batch, done: number): Promise<RunStep> => {
  // The reason is read by whoever opens the batch, in the language of the house.
  await perform(context, batch, 'halt', translator('zh', 'entry')(`halted.turnedAway.${batch.collection}`))
  return { ...over, done }
}

/**
 * Takes the next rows of a checked file through the one door and notes their receipts. Killed in between, the records
 * are there and the notes are not: the door answers for the same rows with the receipts they have.
 */
export const storeBatch = async (context: RunContext<ImportParams>): Promise<RunStep> => {
  const { payload, tx, params, actor } = context
  const batch = await holdBatch(tx, { collection: params.collection, id: params.batch }, 'importing')
  if (!batch) return over
  const rows = await nextRows(context, batch)
  if (rows.length === 0) {
    await perform(context, batch, 'finish')
    return over
  }
  const target = targetOf(batch.collection)
  const door = actor.kind === 'staff' ? await target.openDoor(payload, { batch, actor }) : undefined
  if (!door) return halt(context, batch, 0)
  const stored = await storeRows(door, rows).finally(door.close)
  await noteReceipts(context, batch, stored)
  if (stored.length < rows.length) {
    target.forgetDoor?.(batch)
    return halt(context, batch, stored.length)
  }
  return { done: stored.length, cursor: { number: rows.at(-1)?.number }, finished: false }
}
