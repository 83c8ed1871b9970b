import type ExcelJS from 'exceljs'
import type { Column, Worksheet } from 'exceljs'

export type Value = string | number

/** A4, as wide as one page, the head on each: for who prints it. */
const PRINTED = {
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const

const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF1F3' } } as const

/** A sheet that prints on A4; widths in digits, a Chinese character takes two. */
export const addSheet = (
  book: ExcelJS.Workbook,
  name: string,
  widths: number[],
  landscape: boolean,
): Worksheet => {
  const sheet = book.addWorksheet(name, {
    pageSetup: { ...PRINTED, orientation: landscape ? 'landscape' : 'portrait' },
  })
  sheet.columns = widths.map((width): Partial<Column> => ({
    width,
    style: { alignment: { vertical: 'top', wrapText: true } },
  }))
  return sheet
}

const THIN = { style: 'thin', color: { argb: 'FFB8C2CA' } } as const
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN }

/** Points of a line, and the tallest row there can be. */
const LINE = 15
const TALLEST = 409

/** Columns are as wide as so many digits; a Chinese character takes two. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0)

/** Programs other than Excel do not grow a row to what wraps in it. */
const heightOf = (row: readonly Value[], sheet: Worksheet): number => {
  const lines = row.map((value, index) => {
    const width = (sheet.getColumn(index + 1).width ?? 10) - 1
    return String(value)
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text) / width)), 0)
  })
  return Math.min(TALLEST, Math.max(...lines) * LINE + 3)
}

/**
 * Texts are written as texts: a cell of type string is never read as a formula, also when it begins with = + - or @.
 *
 * @returns the number of the head's row
 */
export const addTable = (sheet: Worksheet, titles: readonly string[], rows: readonly Value[][]): number => {
  const head = sheet.addRow([...titles])
  head.font = { bold: true }
  head.eachCell((cell) => {
    cell.fill = HEAD_FILL
    cell.border = BORDER
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
  for (const values of rows) {
    const row = sheet.addRow([...values])
    row.height = heightOf(values, sheet)
    row.eachCell({ includeEmpty: true }, (cell) => (cell.border = BORDER))
  }
  return head.number
}

/** The head stays in view, is printed on each page and filters. */
export const freezeHead = (sheet: Worksheet, columns: number): void => {
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns } }
  sheet.pageSetup.printTitlesRow = '1:1'
}
