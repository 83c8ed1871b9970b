import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { IRunOptions, ISectionOptions } from 'docx'

import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { ReportData } from '../report/reportData'
import { numberedHeading, reportWords } from '../report/reportWords'
import type { AdoptionWords, Bar, ReportWords, Section } from '../report/reportWords'
import { colourOf } from './barSvg'

/** GB/T 9704-2012 §5.2 and §7. Word takes the nearest it has where one of these fonts is not installed. */
const FONTS = {
  title: '方正小标宋简体',
  heading: '黑体',
  second: '楷体_GB2312',
  body: '仿宋_GB2312',
}

const fontOf = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia })

/** Half points: 2号, 3号, 4号, 五号. */
const SIZE = { title: 44, body: 32, page: 28, table: 21 }

/** 28 pt between lines of text, 22 lines to a page; twentieths of a point. */
const LINE = 560

const twips = convertMillimetersToTwip
const TEXT_WIDTH = twips(156)
const WIDE_WIDTH = twips(243)

type Text = string | number

const run = (text: Text, options: IRunOptions = {}) =>
  new TextRun({ text: String(text), font: fontOf(FONTS.body), size: SIZE.body, ...options })

const line = { line: LINE, lineRule: 'exact' as const }

const paragraph = (text: string) =>
  new Paragraph({
    children: [run(text)],
    alignment: AlignmentType.BOTH,
    indent: { firstLine: SIZE.body * 20 },
    spacing: line,
  })

const headingOf = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [run(text, { font: fontOf(FONTS.heading), color: '000000' })],
    indent: { firstLine: SIZE.body * 20 },
    keepNext: true,
    spacing: line,
  })

const centredTitle = (text: string) =>
  new Paragraph({
    children: [run(text, { font: fontOf(FONTS.title), size: SIZE.title })],
    alignment: AlignmentType.CENTER,
  })

type Cell = { text: Text; centred?: boolean; colour?: string; second?: string }

const cellParagraphs = ({ text, centred, colour, second }: Cell) => {
  const alignment = centred ? AlignmentType.CENTER : AlignmentType.LEFT
  const lines = String(text).split('\n')
  return [
    ...lines.map(
      (one) =>
        new Paragraph({
          alignment,
          children: [run(one, { size: SIZE.table, ...(colour && { color: colour.slice(1) }) })],
        }),
    ),
    ...(second
      ? [new Paragraph({ children: [run(second, { size: SIZE.table, font: fontOf(FONTS.second) })] })]
      : []),
  ]
}

const margins = { top: 60, bottom: 60, left: 80, right: 80 }

const headRow = (titles: readonly string[], widths: readonly number[]) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map(
      (title, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins,
          shading: { type: ShadingType.CLEAR, fill: 'EEF1F3' },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              keepNext: true,
              children: [run(title, { size: SIZE.table, font: fontOf(FONTS.heading) })],
            }),
          ],
        }),
    ),
  })

/** A longer row may not fit a page: it breaks, where others are kept whole. */
const LONGEST_UNBROKEN = 600

const isShort = (cells: readonly Cell[]) => cells.every(({ text }) => String(text).length <= LONGEST_UNBROKEN)

const tableOf = (titles: readonly string[], widths: readonly number[], rows: readonly Cell[][]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      headRow(titles, widths),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: isShort(cells),
            children: cells.map(
              (cell, index) =>
                new TableCell({
                  width: { size: widths[index] ?? 0, type: WidthType.DXA },
                  margins,
                  children: cellParagraphs(cell),
                }),
            ),
          }),
      ),
    ],
  })

/** A bar of a chart as characters of the table itself: what can be copied, edited and printed like the rest. */
const BAR = '█'
const LONGEST_BAR = 14

const barOf = (percent: number) =>
  percent === 0 ? '' : BAR.repeat(Math.max(1, Math.round((percent / 100) * LONGEST_BAR)))

const chart = (bars: readonly Bar[], locale: Locale) => {
  const t = translator(locale, 'report')
  const widths = [28, 62, 24, 20, 22].map(twips)
  const titles = [
    t('columns.disposition'),
    t('chart'),
    t('columns.comments'),
    t('columns.share'),
    t('columns.rows'),
  ]
  return tableOf(
    titles,
    widths,
    bars.map(({ disposition, label, percent, count, rows }) => [
      { text: label },
      { text: barOf(percent), colour: colourOf(disposition) },
      { text: count, centred: true },
      { text: `${percent}%`, centred: true },
      { text: rows, centred: true },
    ]),
  )
}

const adoptionCells = (row: AdoptionWords): Cell[] => [
  { text: row.number, centred: true },
  { text: row.clause },
  { text: row.point },
  { text: row.count, centred: true },
  { text: row.disposition, centred: true },
  { text: row.reason, second: row.changed },
]

const adoptionTable = ({ adoption: { rows } }: ReportWords, locale: Locale) => {
  const t = translator(locale, 'report')
  const fixed = [13, 38, 52, locale === 'zh' ? 15 : 23, 21].map(twips)
  const widths = [...fixed, WIDE_WIDTH - fixed.reduce((sum, width) => sum + width, 0)]
  const titles = ['number', 'clause', 'point', 'count', 'disposition', 'reason'].map((name) =>
    t(`columns.${name}`),
  )
  return tableOf(titles, widths, rows.map(adoptionCells))
}

const exclusionTable = ({ exclusions: { rows } }: ReportWords, locale: Locale) => {
  const t = translator(locale, 'report')
  const widths = [twips(32), TEXT_WIDTH - twips(56), twips(24)]
  return tableOf(
    ['exclusion', 'reason', 'count'].map((name) => t(`columns.${name}`)),
    widths,
    rows.map(({ exclusion, reason, count }) => [
      { text: exclusion, centred: true },
      { text: reason },
      { text: count, centred: true },
    ]),
  )
}

const sectionOf = ({ heading, paragraphs }: Section, index: number, locale: Locale) => [
  headingOf(numberedHeading(heading, index, locale)),
  ...paragraphs.map(paragraph),
]

const bodyOf = (words: ReportWords, locale: Locale) => {
  const { titleLines, preview, basis, received, results, adoption, exclusions } = words
  const t = translator(locale, 'report')
  const right = (text: string, before: number) =>
    new Paragraph({
      children: [run(text)],
      alignment: AlignmentType.RIGHT,
      indent: { right: SIZE.body * 20 },
      spacing: { ...line, before },
    })
  return [
    ...titleLines.map(centredTitle),
    ...(preview === ''
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [run(preview, { font: fontOf(FONTS.second) })],
          }),
        ]),
    new Paragraph({ spacing: line }),
    ...sectionOf(basis, 0, locale),
    ...sectionOf(received, 1, locale),
    ...sectionOf(results, 2, locale),
    ...(results.bars.length > 0 ? [chart(results.bars, locale)] : []),
    ...sectionOf(exclusions, 3, locale),
    ...(exclusions.rows.length > 0 ? [exclusionTable(words, locale)] : []),
    new Paragraph({ spacing: line }),
    paragraph(t('annexNote', { title: adoption.heading })),
    right(words.agency, LINE),
    right(words.date, 0),
  ]
}

const annexOf = (words: ReportWords, locale: Locale) => [
  new Paragraph({
    children: [run(translator(locale, 'report')('annex'), { font: fontOf(FONTS.heading) })],
  }),
  centredTitle(words.adoption.heading),
  ...words.adoption.paragraphs.map(paragraph),
  ...(words.adoption.rows.length > 0 ? [adoptionTable(words, locale)] : []),
]

const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: SIZE.page * 10, right: SIZE.page * 10 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf('宋体'), size: SIZE.page }),
        ],
      }),
    ],
  })

const page = (orientation: (typeof PageOrientation)[keyof typeof PageOrientation]) =>
  ({
    page: {
      size: { width: twips(210), height: twips(297), orientation },
      margin: { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28), footer: twips(25) },
    },
  }) satisfies ISectionOptions['properties']

const footers = { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) }

/** The adoption report as a Word file in the layout of GB/T 9704-2012, with real tables whose heads repeat. */
export const renderReportDocx = async (data: ReportData, locale: Locale): Promise<Buffer> => {
  const words = reportWords(data, locale)
  const document = new Document({
    title: words.title,
    creator: words.agency,
    evenAndOddHeaderAndFooters: true,
    sections: [
      { properties: page(PageOrientation.PORTRAIT), footers, children: bodyOf(words, locale) },
      { properties: page(PageOrientation.LANDSCAPE), footers, children: annexOf(words, locale) },
    ],
  })
  return Packer.toBuffer(document)
}
