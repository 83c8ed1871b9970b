import { sql } from '@payloadcms/db-postgres/drizzle'
import { rm } from 'node:fs/promises'

import type { StaffActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { defineRun } from '../runs/definition'
import type { RunContext, RunStep } from '../runs/definition'
import { csvHead, csvRows } from './csv'
import { packSheet } from './packSheet'
import { appendAt, exportFile, removeExport, sheetFile } from './partFile'
import type { ExportFormat } from './exportFormats'
import { sheetHead, sheetRows } from './sheet'
import { labelOfSource } from './labelOfSource'
import { getSource } from './sources'
import type { OpenSource, PageCursor, Stretch } from './source'

export type ExportParams = Record<string, unknown> & {
  format: ExportFormat
  locale: Locale
  /** The collection it is taken from. */
  source: Slug
  /** The list's address. */
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

const totalOf = async ({ tx, params, total }: Context, source: OpenSource): Promise<number> => {
  const count = total ?? (await source.count(tx))
  if (params.format === 'xlsx' && count > MOST_SHEET_ROWS) {
    throw new Refusal(422, reasonOf('export-too-large', { max: MOST_SHEET_ROWS }))
  }
  return count
}

const finish = async (context: Context, rows: number): Promise<void> => {
  const { id, params, tx, actor } = context
  if (params.format === 'xlsx') {
    const title = translator(params.locale)(labelOfSource(params.source))
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

type Part = { source: OpenSource; stretch: Stretch; rows: number; isFirst: boolean }

/** The rows of a stretch as they stand in the file, behind the heading when they are the first. */
const textOf = async (
  { tx, params, done }: Context,
  { source, stretch, rows, isFirst }: Part,
): Promise<Buffer> => {
  const isCsv = params.format === 'csv'
  const head = isFirst ? (isCsv ? csvHead : sheetHead)(source.columns) : ''
  if (rows === 0) return Buffer.from(head)
  const body = isCsv ? await csvRows(tx, source, stretch) : await sheetRows(tx, source, { ...stretch, done })
  return Buffer.concat([Buffer.from(head), body])
}

const step = async (context: Context): Promise<RunStep<ExportCursor>> => {
  const { id, params, tx, cursor, done } = context
  const source = getSource(params.source).open({ ...params, actor: staffOf(context) })
  const total = await totalOf(context, source)
  const { after, bytes } = cursor ?? { after: null, bytes: 0 }
  // A stretch is sorted in memory, not on disk.
  await tx.query(sql`set local work_mem = '64MB'`)
  const { rows, last } = await source.findStretch(tx, { after, most: ROWS })
  const text = await textOf(context, { source, stretch: { after, last }, rows, isFirst: bytes === 0 })
  const written = await appendAt(params.format === 'csv' ? exportFile(id, 'csv') : sheetFile(id), bytes, text)
  const finished = rows < ROWS
  if (finished) await finish(context, done + rows)
  return {
    done: rows,
    cursor: { after: last ?? after, bytes: written },
    finished,
    total: finished ? done + rows : total,
    ...(finished && { result: { rows: done + rows, format: params.format, source: params.source } }),
  }
}

/** A list written to a file, in portions: what a killed worker has committed stays, the next one goes on behind it. */
export const exportRun = defineRun<ExportParams, ExportCursor>({
  kind: 'export',
  step,
  abandon: ({ id }) => removeExport(id),
})
