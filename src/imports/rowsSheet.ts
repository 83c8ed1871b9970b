import { PassThrough } from 'node:stream'
import type { Readable } from 'node:stream'

import ExcelJS from 'exceljs'

import { translator } from '../i18n'
import { columnTitle } from './header'
import type { Reader } from './header'

const USUAL_WIDTH = 14

export type ExtraColumn = { title: string; width: number }

/**
 * A workbook with the columns an import knows, written as it is read: the memory used does not grow with the rows. Every cell is
 * a text, so that no program makes a formula or a rounded number of it.
 *
 * @param options.rows cells in the order of the layout, those of `extra` behind them.
 */
export const rowsSheet = (
  { layout, locale }: Reader,
  { extra = [], rows }: { extra?: readonly ExtraColumn[]; rows: AsyncIterable<string[]> },
): Readable => {
  const stream = new PassThrough()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = workbook.addWorksheet(translator(locale)('entry:preview.rowsSheet'), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = [
    ...layout.map((column) => ({
      header: columnTitle(locale, column),
      width: column.width ?? USUAL_WIDTH,
    })),
    ...extra.map(({ title, width }) => ({ header: title, width })),
  ].map(({ header, width }) => ({
    header,
    width,
    style: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  }))
  sheet.getRow(1).font = { bold: true }
  const write = async () => {
    for await (const cells of rows) sheet.addRow(cells).commit()
    sheet.commit()
    await workbook.commit()
  }
  write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))))
  return stream
}
