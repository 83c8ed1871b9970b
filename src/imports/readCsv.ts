import { Readable } from 'node:stream'

import { CsvError, parse } from 'csv-parse'

import { decodeText } from '../clauses/decodeText'
import { DocumentRefused } from '../clauses/DocumentRefused'
import { ImportRefused } from './ImportRefused'
import { MAX_COLUMNS } from './limits'
import type { Cell, SheetRow } from './sheetRow'

const SEPARATORS = [',', ';', '\t'] as const

/** Longest beginning that is looked at for the separator, in characters. */
const BEGINNING = 4096

/** UTF-8 with or without its mark, UTF-16 with it, else GB18030, as Excel in China saves. */
const decode = (bytes: Uint8Array): string => {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (error instanceof DocumentRefused) throw new ImportRefused('type-not-allowed', {}, error)
    throw error
  }
}

/** The separator the first line has most of, outside quotation marks. */
export const separatorOf = (text: string): string => {
  const beginning = text
    .slice(0, BEGINNING)
    .replace(/"(?:[^"]|"")*"/g, '')
    .trimStart()
  const [line = ''] = beginning.split(/\r?\n|\r/, 1)
  const counted = SEPARATORS.map((separator) => ({ separator, count: line.split(separator).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator
}

const PIECE = 64 * 1024

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE)
}

const cellsOf = (record: readonly string[]): Map<number, Cell> =>
  new Map(
    record
      .slice(0, MAX_COLUMNS)
      .map((text, column): [number, Cell] => [column, { text }])
      .filter(([, { text }]) => text.trim() !== ''),
  )

/**
 * The rows of a CSV file, counted as a spreadsheet program shows them. Cells are text and nothing else: what looks like
 * a formula is not one.
 *
 * @throws ImportRefused `type-not-allowed` when it is no text · `malformed-csv` for a quotation mark that never ends.
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  const text = decode(bytes)
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({ delimiter: separatorOf(text), relax_column_count: true, relax_quotes: true }),
  )
  let number = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1
      const cells = cellsOf(record)
      if (cells.size > 0) yield { number, cells }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new ImportRefused('malformed-csv', { row: number + 1 }, error)
    throw error
  }
}
