import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { Locale } from '../i18n'
import { findBatch } from '../imports/batch'
import type { Batch, Batches } from '../imports/batch'
import { IMPORTED_BEFORE } from '../imports/importedBefore'
import { countPreviewRows, countRowsToMend, readPreviewRows } from '../imports/previewRows'
import type { PreviewKind, StoredRow } from '../imports/previewRows'
import type { RowRemark } from '../imports/row'
import type { ShownColumn } from '../imports/target'
import { targetOf } from '../imports/targets'
import { findVisible } from '../workflow/perform'
import { tableOf } from '../workflow/tableOf'

export type ShownRemark = { level: RowRemark['level']; cell: string; sentence: string }

export type ShownRow = {
  number: number
  /** As `columns` names them, names masked; empty once the batch is over. */
  cells: string[]
  remarks: ShownRemark[]
  receipt: string | null
}

export type ImportPreviewView = {
  state: string
  stored: number
  refusal: string | null
  counts: Record<PreviewKind, number>
  /** Rows with faults that can be fetched as a file. */
  toMend: number
  /** An earlier file has brought some of the rows. */
  hasRepeats: boolean
  /** Headers nobody knows; their columns were not read. */
  unknown: string[]
  /** The work that is under way; `attempts` failures in a row. */
  progress: { state: string; done: number; total: number | null; attempts: number } | null
  columns: readonly ShownColumn[]
  kind: PreviewKind
  /** From 1. */
  page: number
  pages: number
  rows: ShownRow[]
}

const ROWS_PER_PAGE = 50

const findWork = async (tx: Transaction, { collection, id }: Batch) => {
  const [work] = await tx.query<NonNullable<ImportPreviewView['progress']>>(sql`
    select r.state, r.done::int, r.total::int, r.attempts::int
    from runs r join ${tableOf(collection)} b on b.run_id = r.id where b.id = ${id}::uuid`)
  return work ?? null
}

const findUnknown = async (tx: Transaction, batch: string): Promise<string[]> => {
  const [check] = await tx.query<{ unknown: string[] | null }>(sql`
    select result->'unknown' as unknown from runs
    where kind = 'import' and state = 'done' and params->>'batch' = ${batch} and params->>'phase' = 'check'
    order by created_at desc limit 1`)
  return check?.unknown ?? []
}

const hasRepeats = async (tx: Transaction, batch: string): Promise<boolean> => {
  const rows = await tx.query(sql`
    select 1 from import_rows
    where batch_id = ${batch}::uuid and receipt is null and errors @> ${JSON.stringify([{ code: IMPORTED_BEFORE }])}::jsonb
    limit 1`)
  return rows.length > 0
}

const show = async (
  tx: Transaction,
  rows: readonly StoredRow[],
  { batch, locale }: { batch: Batch; locale: Locale },
): Promise<ShownRow[]> => {
  const target = targetOf(batch.collection)
  const cells = await target.show(
    tx.query,
    { batch, locale },
    rows.map(({ content }) => content),
  )
  return rows.map(({ number, receipt, remarks }, index) => ({
    number,
    receipt,
    cells: cells[index] ?? [],
    remarks: remarks.map((remark) => ({
      level: remark.level,
      cell: remark.cell,
      sentence: target.explain(locale, remark, batch),
    })),
  }))
}

export type PreviewRequest = {
  collection: Batches
  id: string
  actor: StaffActor
  locale: Locale
  /** Undefined: those with faults, else those to note, else all. */
  kind?: PreviewKind
  /** From 1; beyond the last is the last. */
  page: number
}

const firstKind = (counts: ImportPreviewView['counts']): PreviewKind =>
  (['faults', 'notices'] as const).find((kind) => counts[kind] > 0) ?? 'all'

/**
 * A file as it was checked, a page of its rows with what is wrong with each, and how far the work is.
 *
 * @throws Refusal 404 when the batch is not there for this person.
 */
export const getImportPreview = (payload: Payload, request: PreviewRequest): Promise<ImportPreviewView> =>
  inTransaction(payload, async (tx) => {
    const { collection, id, actor, locale } = request
    const record = await findVisible(tx, { collection, id, actor })
    const batch = record && (await findBatch(tx, { collection, id }))
    if (!batch) throw new Refusal(404, reasonOf('not-found'))
    const state = batch.state
    const isWorking = state === 'checking' || state === 'importing'
    // Rows are written while a file is being checked: a page of them would change under the reader.
    const counts =
      state === 'checking' ? { faults: 0, notices: 0, good: 0, all: 0 } : await countPreviewRows(tx, id)
    const kind = request.kind ?? firstKind(counts)
    const pages = Math.max(1, Math.ceil(counts[kind] / ROWS_PER_PAGE))
    const page = Math.min(Math.max(1, request.page), pages)
    const rows =
      counts[kind] === 0
        ? []
        : await readPreviewRows(tx, {
            batch: id,
            kind,
            skip: (page - 1) * ROWS_PER_PAGE,
            limit: ROWS_PER_PAGE,
          })
    return {
      state,
      stored: Number(batch.facts.stored_rows ?? 0),
      refusal: typeof batch.facts.refusal === 'string' ? batch.facts.refusal : null,
      counts,
      toMend: isWorking ? 0 : await countRowsToMend(tx, id),
      hasRepeats: await hasRepeats(tx, id),
      unknown: await findUnknown(tx, id),
      progress: isWorking ? await findWork(tx, batch) : null,
      columns: targetOf(collection).shown,
      kind,
      page,
      pages,
      rows: await show(tx, rows, { batch, locale }),
    }
  })
