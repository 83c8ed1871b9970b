import type {
  Content,
  ContentTable,
  CustomTableLayout,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces'

import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { ReportData } from '../report/reportData'
import { numberedHeading, reportWords } from '../report/reportWords'
import type { AdoptionWords, Bar, ReportWords, Section } from '../report/reportWords'
import { barSvg, colourOf } from './barSvg'
import {
  BODY,
  heading,
  OFFICIAL_STYLE,
  pageNumber,
  paragraph,
  signature,
  TABLE_STYLE,
  titleLine,
} from './official'
import { mm, renderPdf } from './pdf'

/** Tables in 五号 as departments print them. */
const TABLE = 10.5

const RULE = '#444444'

/** A row longer than this may not fit a page: then rows may break, instead of being pushed about. */
const LONGEST_UNBROKEN = 600

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => RULE,
  vLineColor: () => RULE,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 4,
  paddingBottom: () => 2,
}

const headCell = (text: string): TableCell => ({
  text,
  bold: true,
  alignment: 'center',
  fillColor: '#eef1f3',
})

const table = (
  widths: (string | number)[],
  head: string[],
  rows: TableCell[][],
  maxLength = 0,
): ContentTable => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: maxLength <= LONGEST_UNBROKEN,
    widths,
    body: [head.map(headCell), ...rows],
  },
  layout: LAYOUT,
  fontSize: TABLE,
  ...TABLE_STYLE,
  margin: [0, 6, 0, 8],
})

const centred = (value: string | number): TableCell => ({ text: String(value), alignment: 'center' })

const chart = (bars: readonly Bar[], locale: Locale): Content => {
  const t = translator(locale, 'report')
  const width = mm(62)
  return {
    unbreakable: true,
    stack: [
      { text: t('chart'), fontSize: TABLE, alignment: 'center', margin: [0, 8, 0, 0] },
      table(
        ['auto', width, '*', '*', '*'],
        [t('columns.disposition'), '', t('columns.comments'), t('columns.share'), t('columns.rows')],
        bars.map(({ disposition, label, rows, count, percent }) => [
          { text: label, noWrap: true },
          {
            svg: barSvg({ percent, colour: colourOf(disposition), width, height: 10 }),
            margin: [0, 3, 0, 0],
          },
          centred(count),
          centred(`${percent}%`),
          centred(rows),
        ]),
      ),
    ],
  }
}

const reasonCell = ({ reason, changed }: AdoptionWords): TableCell =>
  changed === '' ? { text: reason } : { stack: [{ text: reason }, { text: changed, font: 'medium' }] }

const longest = (rows: readonly { reason: string }[]) =>
  rows.reduce((length, { reason }) => Math.max(length, reason.length), 0)

const adoptionTable = ({ adoption: { rows } }: ReportWords, locale: Locale): Content[] => {
  if (rows.length === 0) return []
  const t = translator(locale, 'report')
  const head = ['number', 'clause', 'point', 'count', 'disposition', 'reason'].map((name) =>
    t(`columns.${name}`),
  )
  return [
    table(
      [mm(10), mm(38), mm(52), mm(locale === 'zh' ? 10 : 23), mm(19), '*'],
      head,
      rows.map((row) => [
        centred(row.number),
        { text: row.clause },
        { text: row.point },
        centred(row.count),
        centred(row.disposition),
        reasonCell(row),
      ]),
      longest(rows),
    ),
  ]
}

const exclusionTable = ({ exclusions: { rows } }: ReportWords, locale: Locale): Content[] => {
  if (rows.length === 0) return []
  const t = translator(locale, 'report')
  return [
    table(
      [mm(30), '*', mm(24)],
      ['exclusion', 'reason', 'count'].map((name) => t(`columns.${name}`)),
      rows.map(({ exclusion, reason, count }) => [centred(exclusion), { text: reason }, centred(count)]),
      longest(rows),
    ),
  ]
}

const section = ({ heading: text, paragraphs }: Section, index: number, locale: Locale): Content[] => [
  heading(numberedHeading(text, index, locale)),
  ...paragraphs.map(paragraph),
]

const titleOf = ({ titleLines, preview }: ReportWords): Content[] => [
  ...titleLines.map(titleLine),
  ...(preview === '' ? [] : [{ text: preview, font: 'medium', alignment: 'center' } satisfies Content]),
  { text: '', margin: [0, 0, 0, BODY] },
]

/** The wide table stands by itself on pages turned sideways, as an annex. GB/T 9704-2012 §7.3.8, §9. */
const annexOf = (words: ReportWords, locale: Locale): Content[] => [
  {
    text: translator(locale, 'report')('annex'),
    bold: true,
    pageBreak: 'before',
    pageOrientation: 'landscape',
  },
  { ...titleLine(words.adoption.heading), margin: [0, 0, 0, 4] },
  ...words.adoption.paragraphs.map(paragraph),
  ...adoptionTable(words, locale),
]

const contentOf = (words: ReportWords, locale: Locale): Content[] => {
  const { basis, received, results, adoption, exclusions } = words
  const note = translator(locale, 'report')('annexNote', { title: adoption.heading })
  return [
    ...titleOf(words),
    ...section(basis, 0, locale),
    ...section(received, 1, locale),
    ...section(results, 2, locale),
    ...(results.bars.length > 0 ? [chart(results.bars, locale)] : []),
    ...section(exclusions, 3, locale),
    ...exclusionTable(words, locale),
    { ...paragraph(note), margin: [0, BODY, 0, 0] },
    signature({ issuer: words.agency, date: words.date }),
    ...annexOf(words, locale),
  ]
}

const definitionOf = (data: ReportData, locale: Locale): TDocumentDefinitions => {
  const words = reportWords(data, locale)
  return {
    info: { title: words.title, author: words.agency },
    language: locale === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: OFFICIAL_STYLE,
    footer: pageNumber(locale),
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    content: contentOf(words, locale),
  }
}

/** The adoption report as an official document, A4 in the layout of GB/T 9704-2012. */
export const renderReportPdf = (data: ReportData, locale: Locale): Promise<Buffer> =>
  renderPdf(definitionOf(data, locale))
