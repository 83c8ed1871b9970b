import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces'

import type { CertificateFacts } from '../certificates/facts'
import { siteUrl } from '../environment'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing, startOfBeijingDay } from '../legal/beijing'
import {
  LINE,
  OFFICIAL_STYLE,
  pageNumber,
  paragraph,
  PITCH,
  signatureBlock,
  TABLE_STYLE,
  titleLine,
} from './official'
import { renderPdf } from './pdf'

/** 五号, the smallest in which a table is read. */
const DENSE = 10.5

const GREY = '#555555'
const RULE = '#9aa5b1'
const QR_SIZE = 84

/** In characters; a longer name takes two lines beside the code. */
const LONGEST_SIGNATURE: Record<Locale, number> = { zh: 12, en: 9 }

/** GB/T 9704 sets Chinese; English of its size would fill the sheet. */
const ENGLISH_STYLE: Record<Locale, { fontSize?: number; lineHeight?: number }> = {
  zh: {},
  en: { fontSize: 13, lineHeight: 1 },
}

const dayIn = (day: string, locale: Locale) => formatBeijing(startOfBeijingDay(day), locale, 'day')

const validityWords = ({ validFrom, validUntil }: CertificateFacts, locale: Locale) => {
  const t = translator(locale, 'certificates')
  const from = dayIn(validFrom, locale)
  return validUntil === null
    ? t('term.open', { from })
    : t('term.closed', { from, until: dayIn(validUntil, locale) })
}

/** Label and value, as they stand in the table. */
const rowsOf = (facts: CertificateFacts, locale: Locale): string[][] => {
  const t = translator(locale, 'certificates')
  // A letter says something once; it does not hold for some time unless it says so.
  const hasTerm = !facts.textFirst || facts.validUntil !== null
  return [
    [facts.labels?.holder?.[locale] ?? t('holder'), facts.holder],
    ...facts.rows.map(({ label, value }) => [label[locale], value[locale]]),
    ...(hasTerm ? [[facts.labels?.term?.[locale] ?? t('term.label'), validityWords(facts, locale)]] : []),
  ] as string[][]
}

/** Between the parts of the sheet. */
const spaceOf = (isDense: boolean) => (isDense ? LINE / 8 : LINE / 2)

type Table = {
  /** Goes on where a table above it ends. */
  isTail?: boolean
  /** Goes on in a table below it. */
  isCut?: boolean
  isDense?: boolean
}

const table = (
  rows: readonly string[][],
  { isTail = false, isCut = false, isDense = false }: Table = {},
): Content => ({
  table: {
    widths: [PITCH * 8, '*'],
    body: rows.map(([label = '', value = '']) => [{ text: label, color: GREY }, { text: value }]),
    dontBreakRows: true,
  },
  layout: {
    hLineWidth: (at) => (isTail && at === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => RULE,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => (isDense ? 2 : 4),
    paddingBottom: () => (isDense ? 1 : 2),
  },
  ...TABLE_STYLE,
  fontSize: isDense ? DENSE : 12,
  margin: [0, isTail ? 0 : spaceOf(isDense), 0, isCut ? 0 : LINE / 4],
})

/** How to see whether the paper in hand still holds, by telephone camera or by typing the code; and who has signed it. */
const foot = (facts: CertificateFacts, locale: Locale, isDense: boolean): Content => {
  const t = translator(locale, 'certificates')
  const address = `${siteUrl()}/${locale}/verify`
  return {
    unbreakable: true,
    columns: [
      { width: QR_SIZE + 6, qr: `${address}/${facts.code}`, fit: QR_SIZE, eccLevel: 'M' },
      {
        width: '*',
        stack: [
          { text: t('pdfVerify.title'), bold: true },
          { text: t('pdfVerify.code', { code: formatReceiptCode(facts.code) }) },
          { text: t('pdfVerify.how', { address }), color: GREY },
          { text: t('pdfVerify.online'), color: GREY },
        ],
        fontSize: 9,
        ...TABLE_STYLE,
        margin: [2, 4, 6, 0],
      },
      {
        ...signatureBlock({
          issuer: facts.issuer[locale],
          date: dayIn(facts.issuedOn, locale),
          most: LONGEST_SIGNATURE[locale],
        }),
        ...ENGLISH_STYLE[locale],
      },
    ],
    margin: [0, spaceOf(isDense), 0, 0],
  }
}

/** Rows of a table, and characters of a last paragraph, that go with the signature to another page. */
const ROWS_KEPT = 2
const LONGEST_KEPT: Record<Locale, number> = { zh: 140, en: 400 }

const together = (...stack: Content[]): Content => ({ stack, unbreakable: true })

/** The table and the foot, which never stands on a page by itself. */
const endWithTable = (rows: readonly string[][], signed: Content): Content[] => {
  const [first, last] = [rows.slice(0, -ROWS_KEPT), rows.slice(-ROWS_KEPT)]
  return first.length === 0
    ? [together(table(last), signed)]
    : [table(first, { isCut: true }), together(table(last, { isTail: true }), signed)]
}

const endWithText = (text: readonly ContentText[], signed: Content, longest: number): Content[] => {
  const last = text.at(-1)
  const isKept = typeof last?.text === 'string' && last.text.length <= longest
  return last && isKept ? [...text.slice(0, -1), together(last, signed)] : [...text, signed]
}

/** A certificate says what it certifies and then in which words; a letter begins with its words. Then who signs. */
const bodyOf = (facts: CertificateFacts, locale: Locale, isDense: boolean): Content[] => {
  const text = facts.statement[locale].map((words) => ({ ...paragraph(words), ...ENGLISH_STYLE[locale] }))
  const rows = rowsOf(facts, locale)
  const signed = foot(facts, locale, isDense)
  return facts.textFirst
    ? [...text, ...endWithTable(rows, signed)]
    : [table(rows, { isDense }), ...endWithText(text, signed, LONGEST_KEPT[locale])]
}

/** No line of a title ends within E-Commerce. */
const unbroken = (title: string) => title.replaceAll('-', '\u2011')

type Pages = { count: number }

const definitionOf = (
  facts: CertificateFacts,
  locale: Locale,
  { isDense, pages }: { isDense: boolean; pages: Pages },
): TDocumentDefinitions => ({
  info: { title: `${facts.title[locale]} ${facts.number}`, author: facts.issuer[locale] },
  language: locale === 'zh' ? 'zh-CN' : 'en',
  defaultStyle: OFFICIAL_STYLE,
  footer: (page, count, size) => {
    pages.count = count
    return pageNumber(locale)(page, count, size)
  },
  content: [
    {
      ...titleLine(facts.title[locale]),
      ...(locale === 'en' && { text: unbroken(facts.title.en), fontSize: 18 }),
    },
    { text: facts.number, alignment: 'center', margin: [0, 6, 0, spaceOf(isDense)] },
    ...bodyOf(facts, locale, isDense),
  ],
})

/** The Chinese fonts draw curly quotation marks as wide as a character, which tears English apart. */
const straight = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")

const inStraightQuotes = (facts: CertificateFacts): CertificateFacts => ({
  ...facts,
  title: { ...facts.title, en: straight(facts.title.en) },
  statement: { ...facts.statement, en: facts.statement.en.map(straight) },
  rows: facts.rows.map(({ label, value }) => ({ label, value: { ...value, en: straight(value.en) } })),
})

/**
 * A certificate as it was issued, from its frozen facts alone. A4, GB/T 9704-2012. One that long names would bring to a
 * second sheet is set closer.
 */
export const renderCertificate = async (facts: CertificateFacts, locale: Locale): Promise<Buffer> => {
  const pages: Pages = { count: 1 }
  const shown = locale === 'en' ? inStraightQuotes(facts) : facts
  const pdf = await renderPdf(definitionOf(shown, locale, { isDense: false, pages }))
  const isWhole = pages.count === 1 || facts.textFirst === true
  return isWhole ? pdf : renderPdf(definitionOf(shown, locale, { isDense: true, pages }))
}
