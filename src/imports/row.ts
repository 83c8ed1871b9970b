import { columnName } from './sheetRow'
import type { SheetRow } from './sheetRow'
import type { Columns } from './header'

/** What is wrong or noteworthy in a row; its target puts it in words. */
export type RowRemark = {
  /** A row with a fault is not stored; a notice is told and no more. */
  level: 'fault' | 'notice'
  field: string
  code: string
  params?: Record<string, string | number>
  /** `C12`; empty for the row as a whole. */
  cell: string
}

export type Problem = Omit<RowRemark, 'level' | 'cell'>

/** By column. */
export type Typed = Partial<Record<string, string>>

/** What waits in `import_rows` for the door: `values` once nothing is wrong, as typed until then. */
export type RowContent = { typed?: Typed; values?: unknown }

export type CheckedRow<Content extends RowContent = RowContent> = {
  number: number
  content: Content
  remarks: RowRemark[]
}

/** The cells of a row that hold something. */
export const typedIn = ({ cells }: SheetRow, columns: Columns): Typed =>
  Object.fromEntries(
    [...columns].flatMap(([field, column]) => {
      const text = cells.get(column)?.text ?? ''
      return text.trim() === '' ? [] : [[field, text]]
    }),
  )

/** Cells nothing can be read from. */
export const cellFaults = ({ cells }: SheetRow, columns: Columns): Problem[] =>
  [...columns].flatMap(([field, column]) => {
    const fault = cells.get(column)?.fault
    return fault ? [{ field, code: fault }] : []
  })

/** Problems with the cell each stands in; what is no column of its own is told of the cell of `main`. */
export const remarksOn = (
  row: SheetRow,
  { columns, main, level }: { columns: Columns; main: string; level: RowRemark['level'] },
  problems: readonly Problem[],
): RowRemark[] =>
  problems.map((problem) => {
    const column = columns.get(problem.field) ?? columns.get(main)
    return { level, ...problem, cell: column === undefined ? '' : `${columnName(column)}${row.number}` }
  })
