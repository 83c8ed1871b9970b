import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'

import { renderReportDocx } from '../../src/documents/reportDocx'
import { renderReportPdf } from '../../src/documents/reportPdf'
import { renderReportXlsx } from '../../src/documents/reportXlsx'
import { unpackWord } from '../../src/clauses/unpackWord'
import { reportData, reportRow } from '../support/report'

const HOSTILE = ['=HYPERLINK("http://x","y")', '+1+1', '-1+1', '@SUM(A1)', '<w:br/>&amp;', '𠮷😀㼆']

const hostile = reportData({
  rows: HOSTILE.map((reason, index) => reportRow({ number: index + 1, title: reason, reason })),
})

const openBook = async (bytes: Buffer) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  return book
}

describe('the report as a spreadsheet', () => {
  it('has the summary, the answers and what was set aside, with heads that stay', async () => {
    const book = await openBook(await renderReportXlsx(reportData(), 'zh'))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['汇总', '采纳情况', '不予采信'])
    expect(book.getWorksheet('采纳情况')?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    const row = book.getWorksheet('采纳情况')?.getRow(2).values as unknown[]
    expect(row.slice(1)).toEqual([
      1,
      '第二条　适用范围',
      '建议把直播基地纳入适用范围',
      3,
      '采纳',
      '意见合理，已在第二条中增加“直播基地”。',
      '第三条　适用范围（第2稿）',
    ])
    expect(book.getWorksheet('不予采信')?.getRow(2).values).toEqual([
      undefined,
      '垃圾信息',
      '广告，与本件无关',
      1,
    ])
  })

  it('has the same numbers as the data', async () => {
    const summary = (await openBook(await renderReportXlsx(reportData(), 'en'))).getWorksheet('Summary')
    const facts = new Map<unknown, unknown>()
    summary?.eachRow((row) => facts.set(row.getCell(1).value, row.getCell(2).value))
    expect(facts.get('Comments received')).toBe(5)
    expect(facts.get('Adopted')).toBe(3)
    expect(facts.get('Not adopted')).toBe(1)
    expect(facts.get('Letter')).toBe(1)
  })

  it('keeps a text that looks like a formula a text', async () => {
    const sheet = (await openBook(await renderReportXlsx(hostile, 'zh'))).getWorksheet('采纳情况')
    HOSTILE.forEach((text, index) => {
      const cell = sheet?.getCell(index + 2, 6)
      expect([cell?.type, cell?.value]).toEqual([ExcelJS.ValueType.String, text])
    })
  })
})

describe('the report as a Word file', () => {
  it('reads as the report, in real tables', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await renderReportDocx(reportData(), 'zh') })
    expect(value).toContain('一、征求意见基本情况')
    expect(value.match(/<table>/g)).toHaveLength(3)
    expect(value).toContain('<td><p>意见合理，已在第二条中增加“直播基地”。</p>')
    expect(value).toContain('修改稿对应条款：第三条　适用范围（第2稿）')
  })

  it('keeps every character of what people wrote', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await renderReportDocx(hostile, 'zh') })
    HOSTILE.forEach((text) => expect(value).toContain(text))
  })

  it('repeats the head of its tables and keeps the margins and fonts of official documents', async () => {
    const parts = await unpackWord(await renderReportDocx(reportData(), 'zh'))
    const xml = String(parts.get('word/document.xml') ?? '')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    // 37, 26, 35 and 28 mm, in twentieths of a point.
    expect(/<w:pgMar [^/]*/.exec(xml)?.[0]).toContain(
      'w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"',
    )
    const fonts = new Set([...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, name]) => name))
    expect([...fonts]).toEqual(
      expect.arrayContaining(['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']),
    )
  })
})

describe('the report as a PDF', () => {
  it('is A4 with its fonts embedded as subsets, the table sideways', async () => {
    const bytes = await renderReportPdf(reportData(), 'zh')
    const pdf = bytes.toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(pdf).toContain('/MediaBox [0 0 841.89 595.28]')
    const names = [...pdf.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(names.every((name) => /^[A-Z]{6}\+NotoSansSC-/.test(name ?? ''))).toBe(true)
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(names.length)
    expect(bytes.length).toBeLessThan(500_000)
  })

  it('survives a reason longer than a page', async () => {
    const rows = [reportRow({ reason: '意见合理。'.repeat(900) })]
    const pdf = (await renderReportPdf(reportData({ rows }), 'en')).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3)
  })
})
