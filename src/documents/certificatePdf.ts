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

const GREY = '#555555'
const RULE = '#9aa5b1'
const QR_SIZE = 84

/** In characters; a longer name takes two lines beside the code. */
const LONGEST_SIGNATURE: Record<Locale, number> = { zh: 12, en: 9 }

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

/** @param isTail goes on where a table above it ends */
const table = (rows: readonly string[][], { isTail = false, isCut = false } = {}): Content => ({
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
    paddingTop: () => 4,
    paddingBottom: () => 2,
  },
  fontSize: 12,
  ...TABLE_STYLE,
  margin: [0, isTail ? 0 : LINE / 2, 0, isCut ? 0 : LINE / 4],
})

/** How to see whether the paper in hand still holds, by telephone camera or by typing the code; and who has signed it. */
const foot = (facts: CertificateFacts, locale: Locale): Content => {
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
      signatureBlock({
        issuer: facts.issuer[locale],
        date: dayIn(facts.issuedOn, locale),
        most: LONGEST_SIGNATURE[locale],
      }),
    ],
    margin: [0, LINE / 2, 0, 0],
  }
}

/** Rows of a table, and characters of a last paragraph, that go with the signature to another page. */
const ROWS_KEPT = 2
const LONGEST_KEPT = 140

const together = (...stack: Content[]): Content => ({ stack, unbreakable: true })

/** The table and the foot, which never stands on a page by itself. */
const endWithTable = (rows: readonly string[][], signed: Content): Content[] => {
  const [first, last] = [rows.slice(0, -ROWS_KEPT), rows.slice(-ROWS_KEPT)]
  return first.length === 0
    ? [together(table(last), signed)]
    : [table(first, { isCut: true }), together(table(last, { isTail: true }), signed)]
}

const endWithText = (text: readonly ContentText[], signed: Content): Content[] => {
  const last = text.at(-1)
  const isKept = typeof last?.text === 'string' && last.text.length <= LONGEST_KEPT
  return last && isKept ? [...text.slice(0, -1), together(last, signed)] : [...text, signed]
}

/** A certificate says what it certifies and then in which words; a letter begins with its words. Then who signs. */
const bodyOf = (facts: CertificateFacts, locale: Locale): Content[] => {
  const text = facts.statement[locale].map((words) => ({
    ...paragraph(words),
    ...(locale === 'en' && { fontSize: 13, lineHeight: 1 }),
  }))
  const rows = rowsOf(facts, locale)
  const signed = foot(facts, locale)
  return facts.textFirst
    ? [...text, ...endWithTable(rows, signed)]
    : [table(rows), ...endWithText(text, signed)]
}

const definitionOf = (facts: CertificateFacts, locale: Locale): TDocumentDefinitions => ({
  info: { title: `${facts.title[locale]} ${facts.number}`, author: facts.issuer[locale] },
  language: locale === 'zh' ? 'zh-CN' : 'en',
  defaultStyle: OFFICIAL_STYLE,
  footer: pageNumber(locale),
  content: [
    // GB/T 9704 sets Chinese; an English title at its size takes lines of its own.
    { ...titleLine(facts.title[locale]), ...(locale === 'en' && { text: facts.title.en, fontSize: 18 }) },
    { text: facts.number, alignment: 'center', margin: [0, 6, 0, LINE / 2] },
    ...bodyOf(facts, locale),
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

/** A certificate as it was issued, from its frozen facts alone. A4, GB/T 9704-2012. */
export const renderCertificate = (facts: CertificateFacts, locale: Locale): Promise<Buffer> =>
  renderPdf(definitionOf(locale === 'en' ? inStraightQuotes(facts) : facts, locale))
