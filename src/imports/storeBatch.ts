import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import { systemActor } from '../access/actor'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { findEntryConsultation } from '../entry/entryConsultation'
import { translator } from '../i18n'
import { forgetIntakeConsultation } from '../intake/openConsultation'
import type { IntakeConsultation } from '../intake/openConsultation'
import { LATE_GRACE, receive } from '../intake/receive'
import { localeOfMail } from '../mailbox/commentOfMail'
import type { RunContext, RunStep } from '../runs/definition'
import { performIn } from '../workflow/perform'
import { holdBatch } from './batch'
import type { Batch, ImportParams } from './batch'
import type { RowContent } from './checkRow'
import { isImportedBefore } from './importedBefore'
import { CHUNK } from './limits'
import { openFilesOfMails } from './openMails'
import type { MailFiles } from './openMails'

type Row = { number: number; content: RowContent }

type Storing = { batch: Batch; actor: StaffActor; consultation: IntakeConsultation; files: MailFiles }

/** Rows on their way at once: the door has ten connections, and the public stands before it too. */
const ABREAST = 4

const nextRows = ({ tx, params: { repeats } }: RunContext<ImportParams>, batch: Batch) =>
  tx.query<Row>(sql`
    select number, content from import_rows r
    where batch_id = ${batch.id}::uuid and receipt is null and content ? 'values'
      and not errors @> '[{"level":"fault"}]'
      and ${repeats === 'take' ? sql`true` : sql`not ${isImportedBefore(batch)}`}
    order by number limit ${CHUNK}`)

/** The row's key makes it one comment, however often a broken-off step is begun again. */
const storeRow = async (
  { batch, actor, consultation, files }: Storing,
  { number, content }: Row,
): Promise<string | undefined> => {
  const { values, arrivedAt, postmarkedOn, message, wrongSubject = false } = content
  if (!values || !arrivedAt) return undefined
  const received = await receive({
    consultation,
    values,
    locale: localeOfMail({ subject: '', text: values.body }),
    channel: batch.channel,
    arrivedAt: new Date(arrivedAt),
    ...(postmarkedOn && { postmarkedOn }),
    wrongSubject,
    actor,
    unverified: false,
    submissionKey: `import:${batch.id}:${number}`,
    attachments: message ? await files.filesOf(message) : [],
    graceSeconds: LATE_GRACE,
  })
  return 'receipt' in received ? received.receipt : undefined
}

type Stored = { number: number; receipt: string }

/** Takes rows until one is turned away, which then waits with those behind it. */
const storeRows = async (storing: Storing, rows: readonly Row[]): Promise<Stored[]> => {
  const stored: Stored[] = []
  const waiting = [...rows]
  let isTurnedAway = false
  const work = async () => {
    for (let row = waiting.shift(); row && !isTurnedAway; row = waiting.shift()) {
      const receipt = await storeRow(storing, row)
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

const perform = ({ tx }: RunContext, { id }: Batch, action: 'finish' | 'halt', reason?: string) =>
  performIn(tx, {
    collection: SLUGS.importBatches,
    id,
    action,
    actor: systemActor('import'),
    ...(reason && { reason }),
  })

const over: RunStep = { done: 0, cursor: {}, finished: true }

const halt = async (context: RunContext, batch: Batch, done: number): Promise<RunStep> => {
  // The reason is read by whoever opens the batch, in the language of the house.
  await perform(context, batch, 'halt', translator('zh', 'entry')('halted.concluded'))
  return { ...over, done }
}

const findStoring = async (
  payload: Payload,
  batch: Batch,
  context: RunContext,
): Promise<Storing | undefined> => {
  const { actor } = context
  if (actor.kind !== 'staff' || !may(actor, 'start', SLUGS.importBatches, { agency: batch.agency }))
    return undefined
  const door = await findEntryConsultation(payload, { id: batch.consultation, actor })
  if (!door.ok) return undefined
  const { consultation } = door
  return { batch, actor, consultation, files: openFilesOfMails(batch.filename, consultation.agency) }
}

/**
 * Takes the next rows of a checked file through the one door and notes their receipts. Killed in between, the comments
 * are there and the notes are not: the door answers for the same rows with the receipts they have.
 */
export const storeBatch = async (context: RunContext<ImportParams>): Promise<RunStep> => {
  const { payload, tx, params } = context
  const batch = await holdBatch(tx, params.batch, 'importing')
  if (!batch) return over
  const rows = await nextRows(context, batch)
  if (rows.length === 0) {
    await perform(context, batch, 'finish')
    return over
  }
  const storing = await findStoring(payload, batch, context)
  if (!storing) return halt(context, batch, 0)
  const stored = await storeRows(storing, rows).finally(storing.files.close)
  await noteReceipts(context, batch, stored)
  if (stored.length < rows.length) {
    forgetIntakeConsultation(batch.consultation)
    return halt(context, batch, stored.length)
  }
  return { done: stored.length, cursor: { number: rows.at(-1)?.number }, finished: false }
}
