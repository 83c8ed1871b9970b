import type { Locale } from '../i18n'
import { foldForSearch } from '../text/normalise'
import { ImportRefused } from './ImportRefused'
import { MAX_ROWS_ABOVE_HEADER } from './limits'
import { columnName } from './sheetRow'
import type { SheetRow } from './sheetRow'

/** A column an import knows. */
export type ImportColumn = {
  name: string
  required: boolean
  /** As offices write it; the first of each is the template's. */
  headers: Record<Locale, readonly string[]>
  /** Of the template's column, in characters. */
  width?: number
}

/** What lists of one kind may hold, in the order of the template. */
export type Layout = readonly ImportColumn[]

/** What a column is called in the template. */
export const columnTitle = (locale: Locale, { headers, name }: ImportColumn): string =>
  headers[locale][0] ?? name

/** （必填） and the like stand behind many a header. */
const REMARK = /(必填|选填|可选|required|optional)$/

/** What makes two headings one: how they are written does not matter. */
export const headerKey = (header: string): string =>
  foldForSearch(header).replaceAll(' ', '').replace(REMARK, '')

/** Where each column stands in a file, by its name. */
export type Columns = ReadonlyMap<string, number>

export type Header = {
  columns: Columns
  /** Row of the header, from 1. */
  row: number
  /** Headers nobody knows, as written: their columns are left out. */
  unknown: string[]
}

type Reading = Header & { repeated: { name: string; columns: number[] }[] }

type Known = ReadonlyMap<string, string>

const knownHeaders = (layout: Layout): Known =>
  new Map(
    layout.flatMap(({ name, headers }) =>
      [...headers.zh, ...headers.en].map((header): [string, string] => [headerKey(header), name]),
    ),
  )

const readHeader = ({ number, cells }: SheetRow, known: Known): Reading => {
  const found = new Map<string, number[]>()
  const unknown: string[] = []
  for (const [column, { text }] of cells) {
    const name = known.get(headerKey(text))
    if (name) found.set(name, [...(found.get(name) ?? []), column])
    else unknown.push(text.trim())
  }
  return {
    row: number,
    unknown,
    columns: new Map([...found].map(([name, [first = 0]]) => [name, first])),
    repeated: [...found].flatMap(([name, columns]) => (columns.length > 1 ? [{ name, columns }] : [])),
  }
}

/** What a list is read by: the columns it may have, and what they are called in the reader's language. */
export type Reader = { layout: Layout; locale: Locale }

const titles = ({ layout, locale }: Reader, names: Iterable<string>): string[] =>
  [...names].map((name) => {
    const column = layout.find((one) => one.name === name)
    return column ? columnTitle(locale, column) : name
  })

const assertUsable = (reading: Reading, reader: Reader) => {
  const missing = reader.layout.filter(({ name, required }) => required && !reading.columns.has(name))
  if (missing.length > 0) {
    throw new ImportRefused('headers-missing', {
      missing: missing.map((column) => columnTitle(reader.locale, column)).join(', '),
      row: reading.row,
      found: titles(reader, reading.columns.keys()).concat(reading.unknown).join(', ').slice(0, 300),
    })
  }
  const [repeated] = reading.repeated
  if (repeated) {
    throw new ImportRefused('headers-repeated', {
      name: titles(reader, [repeated.name]).join(),
      columns: repeated.columns.map(columnName).join(', '),
    })
  }
}

/**
 * The header among the first rows: the one most columns are known in.
 *
 * @throws ImportRefused `headers-missing`, naming what is missing and what was found · `headers-repeated`.
 */
export const findHeader = (rows: readonly SheetRow[], reader: Reader): Header => {
  const known = knownHeaders(reader.layout)
  const readings = rows.slice(0, MAX_ROWS_ABOVE_HEADER + 1).map((row) => readHeader(row, known))
  const best = readings.reduce<Reading | undefined>(
    (chosen, next) => (!chosen || next.columns.size > chosen.columns.size ? next : chosen),
    undefined,
  )
  if (!best) throw new ImportRefused('no-rows')
  assertUsable(best, reader)
  return best
}
