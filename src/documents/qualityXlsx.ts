import ExcelJS from 'exceljs'

import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { kappaWords } from '../livestream/quality/kappaWords'
import type { QualityFigures } from '../queries/quality/figures'
import type { PlaceHandling } from '../queries/quality/handling'
import type { Staffing } from '../queries/quality/staffing'

type Value = string | number | null

type Sheet = { name: string; head: string[]; rows: Value[][] }

/** Columns are as wide as so many digits; a Chinese character takes two. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0)

const add = (book: ExcelJS.Workbook, { name, head, rows }: Sheet) => {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow(head).font = { bold: true }
  for (const row of rows) sheet.addRow(row)
  head.forEach((title, index) => {
    const widest = Math.max(...[title, ...rows.map((row) => String(row[index] ?? ''))].map(widthOf))
    sheet.getColumn(index + 1).width = Math.min(60, Math.max(10, widest + 2))
  })
}

/** What the quality page shows, a sheet for each part: numbers as numbers, names as texts, which no program reads as a formula. */
export const renderQualityXlsx = async (figures: QualityFigures, locale: Locale): Promise<Buffer> => {
  const t = translator(locale)
  const q = (key: string) => t(`livestream:quality.${key}`)
  const times = [q('decided'), q('median'), q('p90')]
  const placed = (rows: readonly PlaceHandling[], unnamed: string) =>
    rows.map((row) => [row.place || unnamed, row.decided, row.median, row.p90, row.backlog, row.overdue])
  const staffed = (rows: readonly Staffing[]) =>
    rows.map((row) => [row.county, row.base ?? '', row.reviewers, row.needed, row.peak, row.now])
  const sheets: Sheet[] = [
    {
      name: q('byWeek'),
      head: [q('week'), q('arrived'), ...times, q('late')],
      rows: figures.weeks.map((row) => [row.week, row.arrived, row.decided, row.median, row.p90, row.late]),
    },
    {
      name: q('byCounty'),
      head: [t('livestream:desk.county'), ...times, q('backlog'), q('overdue')],
      rows: placed(figures.counties, q('noCounty')),
    },
    {
      name: q('byBase'),
      head: [t('livestream:desk.base'), ...times, q('backlog'), q('overdue')],
      rows: placed(figures.bases, q('noBase')),
    },
    {
      name: q('staffing'),
      head: [
        t('livestream:desk.county'),
        t('livestream:desk.base'),
        q('reviewers'),
        q('needed'),
        q('peak'),
        q('onAir'),
      ],
      rows: staffed([...figures.staffing.counties, ...figures.staffing.bases]),
    },
    {
      name: q('byModerator'),
      head: [
        t('livestream:desk.moderator'),
        q('pairs'),
        q('sameCode'),
        q('kappaCode'),
        q('sameMeasure'),
        q('kappaMeasure'),
      ],
      rows: figures.moderators.map(({ name, code, measure }) => [
        name,
        code.pairs,
        code.observed,
        kappaWords(code, t),
        measure.observed,
        kappaWords(measure, t),
      ]),
    },
    {
      name: q('byPolicy'),
      head: [q('policy'), q('pairs'), q('bothNamed'), t('livestream:desk.kappa')],
      rows: figures.policies.map(({ code, title, agreement }) => [
        `${code} ${title}`,
        agreement.pairs,
        agreement.observed,
        kappaWords(agreement, t),
      ]),
    },
    {
      name: q('golden'),
      head: [t('livestream:desk.moderator'), q('right'), q('asked')],
      rows: figures.scores.map(({ name, right, asked }) => [name, right, asked]),
    },
  ]
  const book = new ExcelJS.Workbook()
  book.title = q('title')
  for (const sheet of sheets) add(book, sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}
