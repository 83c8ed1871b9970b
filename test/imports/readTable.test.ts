import { Buffer } from 'node:buffer'
import { finished } from 'node:stream/promises'

import ExcelJS from 'exceljs'
import { ZipFile } from 'yazl'
import { describe, expect, it } from 'vitest'

import { COMMENT_LAYOUT } from '../../src/imports/columns'
import type { ImportField } from '../../src/imports/columns'
import { ImportRefused } from '../../src/imports/ImportRefused'
import { openZip } from '../../src/imports/openZip'
import { readCsvTable, readWorkbookTable } from '../../src/imports/readTable'
import type { Table } from '../../src/imports/readTable'
import { zipOf } from '../intake/zipOf'
import { placeFor, workbookOf, written } from './sheets'

const READER = { layout: COMMENT_LAYOUT, locale: 'zh' } as const

const HEAD = ['意见内容', '收到日期', '姓名']

const rowsOf = async ({ rows, header: { columns } }: Table) => {
  const read = []
  for await (const { number, cells } of rows) {
    const typed = [...columns].map(([field, column]) => {
      const cell = cells.get(column)
      return [field, cell?.fault ?? cell?.text ?? '']
    })
    read.push({ number, ...(Object.fromEntries(typed) as Partial<Record<ImportField, string>>) })
  }
  return read
}

const readSheet = async (bytes: Buffer) => {
  const table = await readWorkbookTable(await written(bytes, 'xlsx'), READER)
  const rows = await rowsOf(table)
  table.close()
  return { rows, merges: table.merges }
}

const readCsv = async (bytes: string | Uint8Array) =>
  rowsOf(await readCsvTable(await written(bytes, 'csv'), READER))

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof ImportRefused ? error.code : String(error)),
  )

// 意见内容,收到日期 ⏎ 很好,2025-6-7
const gb18030 = Buffer.from('d2e2bcfbc4dac8dd2ccad5b5bdc8d5c6da0abadcbac32c323032352d362d37', 'hex')

describe('a CSV file', () => {
  const expected = [{ number: 2, body: '很好', arrivedOn: '2025-6-7' }]

  it.each<[string, string | Uint8Array]>([
    ['in UTF-8', '意见内容,收到日期\n很好,2025-6-7'],
    ['in UTF-8 with its mark', '\ufeff意见内容,收到日期\r\n很好,2025-6-7\r\n'],
    ['in GB18030', gb18030],
    ['with semicolons', '意见内容;收到日期\n很好;2025-6-7'],
    ['with tabs', '意见内容\t收到日期\n很好\t2025-6-7'],
    ['with quotation marks', '"意见内容","收到日期"\n"很好","2025-6-7"'],
  ])('%s is read', async (_how, bytes) => {
    expect(await readCsv(bytes)).toEqual(expected)
  })

  it('keeps line breaks and separators in quotation marks, and counts rows as Excel shows them', async () => {
    expect(await readCsv('意见内容,日期\n"第一，\n二、""三""",2025-6-7\n\n,,\n末,2025-6-8')).toEqual([
      { number: 2, body: '第一，\n二、"三"', arrivedOn: '2025-6-7' },
      { number: 5, body: '末', arrivedOn: '2025-6-8' },
    ])
  })

  it('is text and nothing else: a formula is not one', async () => {
    expect(await readCsv('意见内容,日期\n=1+1,2025-6-7')).toMatchObject([{ body: '=1+1' }])
  })

  it('with a quotation mark that never ends is refused', async () => {
    expect(await codeOf(readCsv('意见内容,日期\n"很好,2025-6-7\n'))).toBe('malformed-csv')
  })

  it('that is no text is refused', async () => {
    expect(await codeOf(readCsv(Buffer.from([0, 1, 2, 3])))).toBe('type-not-allowed')
  })
})

describe('a workbook', () => {
  it('gives days as days, numbers as they are read, and rich text as text', async () => {
    const { rows } = await readSheet(
      await workbookOf([
        [...HEAD, '电话'],
        ['甲', new Date(Date.UTC(2025, 5, 7)), '符小妹', 13800000123],
        [{ richText: [{ text: '前' }, { font: { bold: true }, text: '后' }] }, '2025年6月7日', '王'],
        ['丙', 45815, '李'],
      ]),
    )
    expect(rows).toEqual([
      { number: 2, body: '甲', arrivedOn: '2025-06-07', name: '符小妹', contact: '13800000123' },
      { number: 3, body: '前后', arrivedOn: '2025年6月7日', name: '王', contact: '' },
      { number: 4, body: '丙', arrivedOn: '45815', name: '李', contact: '' },
    ])
  })

  it('counts days from 1904 where it says so', async () => {
    const { rows } = await readSheet(
      await workbookOf([HEAD, ['甲', new Date(Date.UTC(2025, 5, 7)), '']], (_sheet, workbook) => {
        workbook.properties.date1904 = true
      }),
    )
    expect(rows[0]?.arrivedOn).toBe('2025-06-07')
  })

  it('shows the saved result of a formula, and never calculates', async () => {
    const { rows } = await readSheet(
      await workbookOf([
        HEAD,
        [{ formula: 'CONCAT("甲","乙")', result: '甲乙' }, '2025-06-07', ''],
        [{ formula: 'CONCAT("甲","乙")' }, '2025-06-07', ''],
        [{ error: '#REF!' }, '2025-06-07', ''],
        [{ formula: 'HYPERLINK("http://evil.example")', result: '点我' }, '2025-06-07', ''],
      ]),
    )
    expect(rows.map(({ body }) => body)).toEqual(['甲乙', 'formula-without-value', 'cell-error', '点我'])
  })

  it('tells its merged cells once it is read', async () => {
    const { rows, merges } = await readSheet(
      await workbookOf([HEAD, ['甲', '2025-06-07', '某公司'], ['乙', '2025-06-07', '']], (sheet) =>
        sheet.mergeCells('C2:C3'),
      ),
    )
    expect(rows).toHaveLength(2)
    expect(merges).toEqual([{ fromRow: 2, toRow: 3, fromColumn: 2, toColumn: 2 }])
  })

  it('is read from the sheet that has a header we know, hidden sheets left out', async () => {
    const bytes = await workbookOf([['说明'], ['请填第二张表']], (_sheet, workbook) => {
      workbook.addWorksheet('隐藏', { state: 'hidden' }).addRows([HEAD, ['旧', '2025-06-07', '']])
      workbook.addWorksheet('数据').addRows([HEAD, ['新', '2025-06-07', '']])
    })
    expect((await readSheet(bytes)).rows.map(({ body }) => body)).toEqual(['新'])
  })

  it('keeps every letter of a long text, wherever the chunks of the file end', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `第${index}件：建议加快海外仓建设𠮷`)
    const file = placeFor('xlsx')
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true })
    const sheet = workbook.addWorksheet('意见')
    sheet.addRow(HEAD).commit()
    words.forEach((body) => sheet.addRow([body, '2025-06-07', '']).commit())
    sheet.commit()
    await workbook.commit()
    const table = await readWorkbookTable(file, READER)
    const rows = await rowsOf(table)
    table.close()
    expect(rows.map(({ body }) => body)).toEqual(words)
  })

  it('without a column is refused, naming it', async () => {
    expect(await codeOf(readSheet(await workbookOf([['意见内容'], ['甲']])))).toBe('headers-missing')
  })

  it('with entities of its own is refused', async () => {
    const zip = new ZipFile()
    const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name)
    add('xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>')
    add(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
    )
    add('xl/worksheets/a.xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>')
    zip.end()
    const chunks: Buffer[] = []
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
    await finished(zip.outputStream)
    expect(await codeOf(readSheet(Buffer.concat(chunks)))).toBe('damaged')
  })

  it.each([
    ['damaged', 'damaged', Buffer.from('PK nothing')],
    [
      'a bomb by its directory',
      'unpacks-too-large',
      zipOf([{ name: 'xl/workbook.xml', unpackedBytes: 2 ** 31 }]),
    ],
    [
      'of too many files',
      'unpacks-too-large',
      zipOf(Array.from({ length: 5001 }, (_, index) => ({ name: `xl/${index}.xml` }))),
    ],
  ])('that is %s is refused', async (_how, code, bytes) => {
    expect(await codeOf(openZip(await written(bytes, 'xlsx')))).toBe(code)
  })
})
