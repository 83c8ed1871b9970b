import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { openZip } from './openZip'
import type { SheetRow } from './sheetRow'
import { readDateStyles, readSharedStrings, readWorkbook as readParts } from './xlsx/readParts'
import { readSheet } from './xlsx/readSheet'

/**
 * The rows of a workbook's first visible sheet, as far as `most`; nothing is calculated.
 *
 * @throws ImportRefused `damaged` · `unpacks-too-large` · `too-many-merges`.
 */
export const readWorkbook = async (bytes: Uint8Array, most: number): Promise<SheetRow[]> => {
  const file = path.join(tmpdir(), `${randomUUID()}.xlsx`)
  await writeFile(file, bytes, { mode: 0o600 })
  try {
    const zip = await openZip(file)
    try {
      const { sheets, strings, styles, is1904 } = await readParts(zip)
      const [sheet] = sheets
      if (!sheet) return []
      const context = {
        strings: await readSharedStrings(zip, strings),
        dateStyles: await readDateStyles(zip, styles),
        is1904,
      }
      const rows: SheetRow[] = []
      for await (const row of readSheet(zip, sheet.path, context, [])) {
        rows.push(row)
        if (rows.length >= most) break
      }
      return rows
    } finally {
      zip.close()
    }
  } finally {
    await rm(file, { force: true })
  }
}
