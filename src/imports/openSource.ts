import type { Header, ImportField } from './columns'
import { checkRow } from './checkRow'
import type { CheckedRow, RowContext } from './checkRow'
import { importFilePath } from './importFile'
import type { ImportKind } from './importFile'
import { readCsvTable, readWorkbookTable } from './readTable'
import { columnName } from './sheetRow'
import type { CellRange } from './sheetRow'

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
  { context, nameOf }: { context: RowContext; nameOf: (field: ImportField) => string },
): Promise<Source> => {
  const path = importFilePath(filename)
  const table =
    kind === 'xlsx'
      ? await readWorkbookTable(path, nameOf)
      : { ...(await readCsvTable(path, nameOf)), close: () => undefined }
  const { header, rows, merges, close } = table
  return {
    rows: (async function* () {
      for await (const row of rows) yield checkRow(row, header.columns, context)
    })(),
    unknown: header.unknown,
    merges: () => mergesIn(merges, header),
    close,
  }
}
