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
import { countExport, readExportPage } from './exportPage'
import type { ExportScope, PageCursor } from './exportPage'
import { CSV, SHEET } from './format'
import { packSheet } from './packSheet'
import { appendAt, exportFile, removeExport, sheetFile } from './partFile'
import type { ExportFormat } from './exportFormats'

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

const step = async (context: Context): Promise<RunStep<ExportCursor>> => {
  const { id, params, tx, cursor, done } = context
  const filter = readQueueFilter(new URLSearchParams(params.filter))
  const scope = { actor: staffOf(context), filter, until: params.until }
  const total = await totalOf(context, scope)
  const format = params.format === 'csv' ? CSV : SHEET
  const columns = exportColumns(params.locale)
  const { after, bytes } = cursor ?? { after: null, bytes: 0 }
  const page = await readExportPage(tx, { scope, columns, format, cursor: after, done, rows: ROWS })
  const file = params.format === 'csv' ? exportFile(id, 'csv') : sheetFile(id)
  const text = bytes === 0 ? format.head(columns) + page.text : page.text
  const written = await appendAt(file, bytes, text)
  const finished = page.rows < ROWS
  if (finished) await finish(context, done + page.rows)
  return {
    done: page.rows,
    cursor: { after: page.cursor ?? after, bytes: written },
    finished,
    total: finished ? done + page.rows : total,
    ...(finished && { result: { rows: done + page.rows, format: params.format } }),
  }
}

/** Comments written to a file, in portions: what a killed worker has committed stays, the next one goes on behind it. */
export const exportRun = defineRun<ExportParams, ExportCursor>({
  kind: 'export',
  step,
  abandon: ({ id }) => removeExport(id),
})
