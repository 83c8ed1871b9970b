import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'

import ExcelJS from 'exceljs'
import { ZipFile } from 'yazl'

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

/** A zip as any program packs it. */
export const zippedOf = (files: Record<string, Buffer | string>): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

/** The cells of a workbook's first sheet, as texts. */
export const cellsIn = async (bytes: Buffer): Promise<string[][]> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const cells: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    cells.push(Array.from({ length: row.cellCount }, (_, place) => row.getCell(place + 1).text))
  })
  return cells
}
