/** A formula whose result was never saved; a cell that shows an error such as #REF!. */
export type CellFault = 'formula-without-value' | 'cell-error'

export type Cell = {
  /** As a person reads it; days as `yyyy-MM-dd`, with a time as `yyyy-MM-dd HH:mm`. A formula is its saved result. */
  text: string
  fault?: CellFault
}

export type SheetRow = {
  /** As the spreadsheet program counts, from 1. */
  number: number
  /** By column, from 0; empty cells are left out. */
  cells: ReadonlyMap<number, Cell>
}

/** Rows and columns both inclusive; rows from 1, columns from 0. */
export type CellRange = { fromRow: number; toRow: number; fromColumn: number; toColumn: number }

/** 0 → A, 27 → AB. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)

/** AB → 27; -1 for anything that is no column. */
export const columnNumber = (name: string): number =>
  /^[A-Z]{1,3}$/.test(name)
    ? [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : -1
