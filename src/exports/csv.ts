import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import type { Column, OpenSource, Stretch } from './source'

/** What a spreadsheet would take for a formula when it opens a text file; full-width forms included, spaces before it or not. */
const FORMULA = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']

const SPACES = ' \u00a0\u3000'

const isFormula = (text: SQL): SQL =>
  sql`left(ltrim(${text}, ${SPACES}::text), 1) in (${sql.join(
    FORMULA.map((first) => sql`${first}`),
    sql`, `,
  )})`

const inert = ({ text, isFree }: Column): SQL =>
  isFree ? sql`case when ${isFormula(text)} then '''' || ${text} else ${text} end` : text

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** What stands before the rows: the mark by which Excel knows UTF-8, and the heading. */
export const csvHead = (columns: readonly Column[]): string =>
  `\ufeff${columns.map(({ heading }) => quoted(heading)).join(',')}\r\n`

const LINE_END = Buffer.from('\r\n')

/**
 * The rows of a stretch by RFC 4180, written by PostgreSQL itself: a million of them pass through here as bytes. What
 * looks like a formula gets an apostrophe before it.
 */
export const csvRows = async (
  tx: Transaction,
  { columns, rowsSql }: Pick<OpenSource, 'columns' | 'rowsSql'>,
  stretch: Stretch,
): Promise<Buffer> => {
  const cells = sql.join(
    columns.map((column) => inert(column)),
    sql`, `,
  )
  const rows = await rowsSql(tx, stretch, cells)
  const parts: Buffer[] = []
  await tx.copyOut(sql`copy (${rows}) to stdout (format csv, force_quote *)`, (row) =>
    // A line ends in CR LF; PostgreSQL ends it in LF.
    parts.push(Buffer.from(row.subarray(0, -1)), LINE_END),
  )
  return Buffer.concat(parts)
}
