import { readFile } from 'node:fs/promises'

import { findHeader } from './header'
import type { Header, Reader } from './header'
import { ImportRefused } from './ImportRefused'
import { MAX_ROWS, MAX_ROWS_ABOVE_HEADER } from './limits'
import { openZip } from './openZip'
import { readCsv } from './readCsv'
import type { CellRange, SheetRow } from './sheetRow'
import { readDateStyles, readSharedStrings, readWorkbook } from './xlsx/readParts'
import { readSheet } from './xlsx/readSheet'

export type Table = {
  header: Header
  /** The rows below the header; at most so many as one file may have. */
  rows: AsyncGenerator<SheetRow>
  /** Filled once the last row has been given. */
  merges: readonly CellRange[]
}

async function* below(first: readonly SheetRow[], rest: AsyncGenerator<SheetRow>): AsyncGenerator<SheetRow> {
  let count = 0
  const counted = () => {
    count += 1
    if (count > MAX_ROWS) throw new ImportRefused('too-many-rows', { max: MAX_ROWS })
  }
  for (const row of first) {
    counted()
    yield row
  }
  for await (const row of rest) {
    counted()
    yield row
  }
}

/** Reads as far as a header can stand, and goes on below it. */
const tableOf = async (
  rows: AsyncGenerator<SheetRow>,
  merges: readonly CellRange[],
  reader: Reader,
): Promise<Table> => {
  const first: SheetRow[] = []
  while (first.length <= MAX_ROWS_ABOVE_HEADER) {
    const next = await rows.next()
    if (next.done) break
    first.push(next.value)
  }
  const header = findHeader(first, reader)
  return {
    header,
    merges,
    rows: below(
      first.filter(({ number }) => number > header.row),
      rows,
    ),
  }
}

/** A CSV file as a table. @throws ImportRefused as `readCsv` and `findHeader`. */
export const readCsvTable = async (path: string, reader: Reader): Promise<Table> =>
  tableOf(readCsv(await readFile(path)), [], reader)

/**
 * The first sheet of a workbook that has a header we know, else the first sheet, whose header is then complained of.
 * `close` gives the file back.
 *
 * @throws ImportRefused
 */
export const readWorkbookTable = async (
  path: string,
  reader: Reader,
): Promise<Table & { close: () => void }> => {
  const zip = await openZip(path)
  try {
    const { sheets, strings, styles, is1904 } = await readWorkbook(zip)
    const context = {
      strings: await readSharedStrings(zip, strings),
      dateStyles: await readDateStyles(zip, styles),
      is1904,
    }
    let refused: unknown = new ImportRefused('damaged')
    for (const [index, sheet] of sheets.entries()) {
      const merges: CellRange[] = []
      try {
        const table = await tableOf(readSheet(zip, sheet.path, context, merges), merges, reader)
        return { ...table, close: zip.close }
      } catch (error) {
        if (!(error instanceof ImportRefused)) throw error
        if (index === 0) refused = error
      }
    }
    throw refused
  } catch (error) {
    zip.close()
    throw error
  }
}
