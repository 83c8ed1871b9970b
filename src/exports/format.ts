import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Column } from './columns'

/** How rows are written: the database writes them, so that a million of them pass through here as text, not as objects. */
export type Format = {
  /** One row, of a statement as `exportPage` makes it; rows are counted from 1, the heading not counted. */
  line: (columns: readonly Column[], number: SQL) => SQL
  /** What stands before the rows. */
  head: (columns: readonly Column[]) => string
}

/** What a spreadsheet would take for a formula when it opens a text file; full-width forms included, spaces before it or not. */
const FORMULA = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']

const SPACES = ' \u00a0\u3000'

const isFormula = (text: SQL): SQL =>
  sql`left(ltrim(${text}, ${SPACES}::text), 1) in (${sql.join(
    FORMULA.map((first) => sql`${first}`),
    sql`, `,
  )})`

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

const csvCell = ({ text, isFree }: Column): SQL =>
  isFree
    ? sql`coalesce('"' || case when ${isFormula(text)} then '''' else '' end || replace(${text}, '"', '""') || '"', '')`
    : sql`coalesce('"' || ${text} || '"', '')`

/** RFC 4180 in UTF-8 with the mark by which Excel knows it; what looks like a formula gets an apostrophe before it. */
export const CSV: Format = {
  line: (columns) =>
    sql`${sql.join(
      columns.map((column) => csvCell(column)),
      sql` || ',' || `,
    )} || E'\r\n'`,
  head: (columns) => `\ufeff${columns.map(({ heading }) => quoted(heading)).join(',')}\r\n`,
}

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

/** A to Z: more columns than a list of comments has. */
const letterOf = (column: number) => String.fromCharCode(65 + column)

const OPEN = '" t="inlineStr"><is><t xml:space="preserve">'
const CLOSE = '</t></is></c>'

const xlsxCell = ({ text, isFree }: Column, index: number, row: SQL): SQL => {
  const shown = isFree ? fitting(text) : text
  return sql`coalesce('<c r="' || ${letterOf(index)}::text || ${row} || ${OPEN}::text || ${escapedXml(shown)} || ${CLOSE}::text, '')`
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Rows of a worksheet; every cell is a text, which no program takes for a formula. */
export const SHEET: Format = {
  line: (columns, number) => {
    const row = sql`(${number} + 1)::text`
    return sql`'<row r="' || ${row} || '">' || ${sql.join(
      columns.map((column, index) => xlsxCell(column, index, row)),
      sql` || `,
    )} || '</row>'`
  },
  head: (columns) =>
    `<row r="1">${columns
      .map(({ heading }, index) => `<c r="${letterOf(index)}1${OPEN}${xml(heading)}${CLOSE}`)
      .join('')}</row>`,
}
