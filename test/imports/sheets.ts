import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import ExcelJS from 'exceljs'

let made = 0

/** A place for a file of the test, in the machine's own folder for such. */
export const placeFor = (ending: string): string => {
  made += 1
  return path.join(os.tmpdir(), `desk-import-${process.pid}-${made}.${ending}`)
}

export const written = async (bytes: string | Uint8Array, ending: string): Promise<string> => {
  const file = placeFor(ending)
  await writeFile(file, bytes)
  return file
}

/** A workbook as a spreadsheet program saves it. */
export const workbookOf = async (
  rows: unknown[][],
  arrange: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('意见')
  rows.forEach((row) => sheet.addRow(row))
  arrange(sheet, workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
