import type { Columns, Header, Reader } from './header'
import { importFilePath } from './importFile'
import type { ImportKind } from './importFile'
import { readCsvTable, readWorkbookTable } from './readTable'
import type { CheckedRow } from './row'
import { columnName } from './sheetRow'
import type { CellRange, SheetRow } from './sheetRow'

export type MergedCells = { range: CellRange; field: string; cells: string }

export type Source = {
  rows: AsyncGenerator<CheckedRow>
  /** Headers nobody knows; their columns are left out. */
  unknown: readonly string[]
  /** Known once the rows have been read. */
  merges: () => MergedCells[]
  close: () => void
}

const mergesIn = (merges: readonly CellRange[], { columns, row }: Header): MergedCells[] =>
  merges
    .filter(({ toRow }) => toRow > row)
    .flatMap((range) => {
      const [field] =
        [...columns].find(([, column]) => column >= range.fromColumn && column <= range.toColumn) ?? []
      const from = `${columnName(range.fromColumn)}${range.fromRow}`
      const cells = `${from}:${columnName(range.toColumn)}${range.toRow}`
      return field ? [{ range, field, cells }] : []
    })

/** The rows of an uploaded list, judged one by one. @throws ImportRefused for a file that is none. */
export const openList = async (
  kind: Extract<ImportKind, 'csv' | 'xlsx'>,
  filename: string,
  { reader, judge }: { reader: Reader; judge: (row: SheetRow, columns: Columns) => CheckedRow },
): Promise<Source> => {
  const path = importFilePath(filename)
  const table =
    kind === 'xlsx'
      ? await readWorkbookTable(path, reader)
      : { ...(await readCsvTable(path, reader)), close: () => undefined }
  const { header, rows, merges, close } = table
  return {
    rows: (async function* () {
      for await (const row of rows) yield judge(row, header.columns)
    })(),
    unknown: header.unknown,
    merges: () => mergesIn(merges, header),
    close,
  }
}
