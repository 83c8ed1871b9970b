import ExcelJS from 'exceljs'
import type { Worksheet } from 'exceljs'

import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatBeijing } from '../legal/beijing'
import { policyTitle, reportWords } from '../report/reportWords'
import { decidedComments } from '../report/reportData'
import type { ReportData } from '../report/reportData'
import type { ReportWords } from '../report/reportWords'
import { colourOf } from './barSvg'
import { addSheet, addTable, freezeHead } from './xlsxSheet'
import type { Value } from './xlsxSheet'

const factsOf = (data: ReportData, locale: Locale): [string, Value][] => {
  const t = translator(locale, 'report')
  const { totals, period, publishedAt, agency, revision } = data
  const at = (iso: string) => formatBeijing(new Date(iso), locale, 'minute')
  return [
    [t('facts.policy'), policyTitle(data, locale)],
    [t('facts.agency'), locale === 'en' ? agency.nameEn : agency.name],
    [t('facts.revision'), revision],
    [t('facts.opens'), at(period.opensAt)],
    [t('facts.closes'), at(period.closesAt)],
    [t('facts.published'), publishedAt ? formatBeijing(new Date(publishedAt), locale, 'day') : t('preview')],
    [t('facts.total'), totals.received],
    [t('facts.answered'), decidedComments(data)],
    [t('facts.excluded'), totals.excluded],
    [t('facts.mentions'), totals.mentions],
    [t('facts.late'), totals.late],
    [t('facts.disowned'), totals.disowned],
    [t('facts.campaigns'), totals.campaigns],
  ]
}

/** Bars in the cells themselves, of the same numbers. */
const addBars = (sheet: Worksheet, column: string, first: number, count: number): void => {
  if (count === 0) return
  sheet.addConditionalFormatting({
    ref: `${column}${first}:${column}${first + count - 1}`,
    rules: [
      {
        type: 'dataBar',
        priority: 1,
        cfvo: [{ type: 'num', value: 0 }, { type: 'max' }],
        color: { argb: `FF${colourOf('adopted').slice(1).toUpperCase()}` },
      } as never,
    ],
  })
}

const addSummary = (book: ExcelJS.Workbook, data: ReportData, words: ReportWords, locale: Locale): void => {
  const t = translator(locale, 'report')
  const fields = translator(locale, 'fields')
  const sheet = addSheet(book, t('sheets.summary'), [30, 42, 16, 14], false)
  const title = sheet.addRow([words.title])
  sheet.mergeCells(title.number, 1, title.number, 4)
  title.font = { bold: true, size: 16 }
  title.height = 44
  factsOf(data, locale).forEach(([label, value]) => {
    const row = sheet.addRow([label, value])
    row.getCell(2).alignment = { horizontal: 'left', vertical: 'top', wrapText: true }
  })
  sheet.addRow([])
  const { bars } = words.results
  const outcome = addTable(
    sheet,
    [t('columns.disposition'), t('columns.comments'), t('columns.share'), t('columns.rows')],
    bars.map(({ label, count, percent, rows }) => [label, count, percent / 100, rows]),
  )
  bars.forEach((_, index) => (sheet.getCell(outcome + 1 + index, 3).numFmt = '0%'))
  addBars(sheet, 'B', outcome + 1, bars.length)
  sheet.addRow([])
  const used = data.channels.filter(({ count }) => count > 0)
  const channels = addTable(
    sheet,
    [t('columns.channel'), t('columns.comments')],
    used.map(({ channel, count }) => [fields(`channels.${channel}`), count]),
  )
  addBars(sheet, 'B', channels + 1, used.length)
  sheet.addRow([])
  words.results.paragraphs.forEach((text) => {
    const row = sheet.addRow([text])
    sheet.mergeCells(row.number, 1, row.number, 4)
    row.height = 32
  })
}

const addAdoption = (book: ExcelJS.Workbook, data: ReportData, words: ReportWords, locale: Locale): void => {
  const t = translator(locale, 'report')
  const sheet = addSheet(book, t('sheets.adoption'), [8, 26, 36, 10, 14, 60, 30], true)
  const titles = ['number', 'clause', 'point', 'count', 'disposition', 'reason', 'changed']
  addTable(
    sheet,
    titles.map((name) => t(`columns.${name}`)),
    words.adoption.rows.map(({ number, clause, point, count, disposition, reason }, index) => {
      const changed = data.rows[index]?.changed
      const changedTo = changed ? t('changedClause', changed) : ''
      return [number, clause, point, count, disposition, reason, changedTo]
    }),
  )
  freezeHead(sheet, titles.length)
}

const addExclusions = (book: ExcelJS.Workbook, words: ReportWords, locale: Locale): void => {
  const t = translator(locale, 'report')
  const sheet = addSheet(book, t('sheets.excluded'), [20, 80, 12], false)
  addTable(
    sheet,
    ['exclusion', 'reason', 'count'].map((name) => t(`columns.${name}`)),
    words.exclusions.rows.map(({ exclusion, reason, count }) => [exclusion, reason, count]),
  )
  freezeHead(sheet, 3)
}

/** The adoption report as a spreadsheet: summary, the answers row by row, and what was set aside. */
export const renderReportXlsx = async (data: ReportData, locale: Locale): Promise<Buffer> => {
  const words = reportWords(data, locale)
  const book = new ExcelJS.Workbook()
  book.creator = words.agency
  book.title = words.title
  book.created = new Date(data.publishedAt ?? data.madeAt)
  addSummary(book, data, words, locale)
  addAdoption(book, data, words, locale)
  addExclusions(book, words, locale)
  return Buffer.from(await book.xlsx.writeBuffer())
}
