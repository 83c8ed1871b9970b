import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { columnName } from '../imports/sheetRow'
import type { Column, OpenSource, Stretch } from './source'

/** Excel's own limit of a cell, in UTF-16 units; a text of so many code points below half of it cannot exceed it. */
const MOST_UNITS = 32_767
const SURELY_SHORT = 16_383

const ASTRAL = '[^\u{10000}-\u{10FFFF}]'

const fitting = (text: SQL): SQL => sql`case when length(${text}) <= ${SURELY_SHORT} then ${text}
  when length(${text}) + length(regexp_replace(${text}, ${ASTRAL}, '', 'g')) <= ${MOST_UNITS} then ${text}
  else left(${text}, ${SURELY_SHORT - 1}) || '…' end`

/** `_x0041_` is an escape to Excel, so the underscore of one that somebody typed is escaped itself. */
const escapedXml = (text: SQL): SQL =>
  sql`replace(replace(replace(replace(${text}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '_x', '_x005F_x')`

const OPEN = '" t="inlineStr"><is><t xml:space="preserve">'
const CLOSE = '</t></is></c>'

const xlsxCell = ({ text, isFree }: Column, index: number, row: SQL): SQL => {
  const shown = isFree ? fitting(text) : text
  return sql`coalesce('<c r="' || ${columnName(index)}::text || ${row} || ${OPEN}::text || ${escapedXml(shown)} || ${CLOSE}::text, '')`
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What stands before the rows: the heading, the first row of the worksheet. */
export const sheetHead = (columns: readonly Column[]): string =>
  `<row r="1">${columns
    .map(({ heading }, index) => `<c r="${columnName(index)}1${OPEN}${xml(heading)}${CLOSE}`)
    .join('')}</row>`

/**
 * The rows of a stretch as those of a worksheet; every cell is a text, which no program takes for a formula.
 *
 * @param done rows above them, the heading not counted
 */
export const sheetRows = async (
  tx: Transaction,
  { columns, rowsSql }: Pick<OpenSource, 'columns' | 'rowsSql'>,
  { done, ...stretch }: Stretch & { done: number },
): Promise<Buffer> => {
  const number = sql`(walked.number + ${done + 1})::text`
  const cells = sql.join(
    columns.map((column, index) => xlsxCell(column, index, number)),
    sql` || `,
  )
  const line = sql`'<row r="' || ${number} || '">' || ${cells} || '</row>' as line, walked.number as number`
  const [all] = await tx.query<{ text: string | null }>(sql`
    with lines as materialized (${await rowsSql(tx, stretch, line)})
    select string_agg(line, '' order by number) as text from lines`)
  return Buffer.from(all?.text ?? '', 'utf8')
}
