import { sql } from '@payloadcms/db-postgres/drizzle'
import { rm } from 'node:fs/promises'

import type { StaffActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { readQueueFilter } from '../queries/queueFilter'
import { defineRun } from '../runs/definition'
import type { RunContext, RunStep } from '../runs/definition'
import { exportColumns } from './columns'
import { csvHead, csvRows } from './csv'
import { countExport, findStretch } from './exportPage'
import type { ExportScope, PageCursor, Stretch } from './exportPage'
import { packSheet } from './packSheet'
import { appendAt, exportFile, removeExport, sheetFile } from './partFile'
import type { ExportFormat } from './exportFormats'
import { sheetHead, sheetRows } from './sheet'

export type ExportParams = Record<string, unknown> & {
  format: ExportFormat
  locale: Locale
  /** The queue's address, as `readQueueFilter` reads it. */
  filter: string
  until: string
}

/** `bytes` of the rows written and committed. */
export type ExportCursor = Record<string, unknown> & { after: PageCursor | null; bytes: number }

/** Rows of one step: about ten megabytes of text, a second of work. */
const ROWS = 10_000

/** Rows of an Excel sheet below its heading. */
const MOST_SHEET_ROWS = 1_048_575

type Context = RunContext<ExportParams, ExportCursor>

const staffOf = ({ actor }: Context): StaffActor => {
  if (actor.kind !== 'staff') throw new Refusal(403, reasonOf('not-your-action'))
  return actor
}

const totalOf = async ({ tx, params, total }: Context, scope: ExportScope): Promise<number> => {
  const count = total ?? (await countExport(tx, scope))
  if (params.format === 'xlsx' && count > MOST_SHEET_ROWS) {
    throw new Refusal(422, reasonOf('export-too-large', { max: MOST_SHEET_ROWS }))
  }
  return count
}

const finish = async (context: Context, rows: number): Promise<void> => {
  const { id, params, tx, actor } = context
  if (params.format === 'xlsx') {
    const title = translator(params.locale)('live:exports.sheet')
    await packSheet({ rows: sheetFile(id), to: exportFile(id, 'xlsx'), title })
    await rm(sheetFile(id), { force: true })
  }
  await appendAudit(tx, {
    collection: SLUGS.runs,
    id,
    action: 'export-finish',
    actor,
    at: new Date(),
    data: { rows },
  })
  // What somebody searched for may be a name: it is needed no longer.
  await tx.query(sql`update runs set params = params - 'filter' where id = ${id}::uuid`)
}

type Part = { stretch: Stretch; rows: number; isFirst: boolean }

/** The rows of a stretch as they stand in the file, behind the heading when they are the first. */
const textOf = async ({ tx, params, done }: Context, { stretch, rows, isFirst }: Part): Promise<Buffer> => {
  const columns = exportColumns(params.locale)
  const isCsv = params.format === 'csv'
  const head = isFirst ? (isCsv ? csvHead : sheetHead)(columns) : ''
  if (rows === 0) return Buffer.from(head)
  const body = isCsv ? await csvRows(tx, stretch, columns) : await sheetRows(tx, stretch, { columns, done })
  return Buffer.concat([Buffer.from(head), body])
}

const step = async (context: Context): Promise<RunStep<ExportCursor>> => {
  const { id, params, tx, cursor, done } = context
  const filter = readQueueFilter(new URLSearchParams(params.filter))
  const scope = { actor: staffOf(context), filter, until: params.until }
  const total = await totalOf(context, scope)
  const { after, bytes } = cursor ?? { after: null, bytes: 0 }
  // A stretch is sorted in memory, not on disk.
  await tx.query(sql`set local work_mem = '64MB'`)
  const { rows, last } = await findStretch(tx, { scope, after, most: ROWS })
  const text = await textOf(context, { stretch: { scope, after, last }, rows, isFirst: bytes === 0 })
  const written = await appendAt(params.format === 'csv' ? exportFile(id, 'csv') : sheetFile(id), bytes, text)
  const finished = rows < ROWS
  if (finished) await finish(context, done + rows)
  return {
    done: rows,
    cursor: { after: last ?? after, bytes: written },
    finished,
    total: finished ? done + rows : total,
    ...(finished && { result: { rows: done + rows, format: params.format } }),
  }
}

/** Comments written to a file, in portions: what a killed worker has committed stays, the next one goes on behind it. */
export const exportRun = defineRun<ExportParams, ExportCursor>({
  kind: 'export',
  step,
  abandon: ({ id }) => removeExport(id),
})
