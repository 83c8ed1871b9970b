import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { ZipFile } from 'yazl'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The fixed parts of a workbook with one sheet. ECMA-376 part 1. */
const partsOf = (title: string): Record<string, string> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${title}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
})

async function* sheetOf(rows: string): AsyncGenerator<Buffer> {
  // The first row stays in sight.
  yield Buffer.from(
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`,
  )
  for await (const chunk of createReadStream(rows)) yield chunk as Buffer
  yield Buffer.from('</sheetData></worksheet>')
}

/**
 * Packs written rows as a workbook, a piece at a time: the memory used does not grow with the rows.
 *
 * @param options.title of the sheet; at most 31 characters, none of `[]:*?/\`
 */
export const packSheet = async (options: { rows: string; to: string; title: string }): Promise<void> => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(partsOf(options.title))) {
    zip.addBuffer(Buffer.from(content), name)
  }
  zip.addReadStream(Readable.from(sheetOf(options.rows)), 'xl/worksheets/sheet1.xml')
  zip.end()
  const part = `${options.to}.part`
  await pipeline(zip.outputStream, createWriteStream(part))
  await rename(part, options.to)
}
