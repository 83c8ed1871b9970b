import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

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

const factsTable = (facts: CertificateFacts, locale: Locale): Content => {
  const t = translator(locale, 'certificates')
  const rows = [
    [facts.labels?.holder?.[locale] ?? t('holder'), facts.holder],
    ...facts.rows.map(({ label, value }) => [label[locale], value[locale]]),
    [facts.labels?.term?.[locale] ?? t('term.label'), validityWords(facts, locale)],
  ]
  return {
    table: {
      widths: [PITCH * 8, '*'],
      body: rows.map(([label = '', value = '']) => [{ text: label, color: GREY }, { text: value }]),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => 4,
      paddingBottom: () => 2,
    },
    fontSize: 12,
    ...TABLE_STYLE,
    margin: [0, LINE / 2, 0, LINE / 4],
  }
}

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

/** A certificate says what it certifies and then in which words; a letter begins with its words. */
const bodyOf = (facts: CertificateFacts, locale: Locale): Content[] => {
  const text = facts.statement[locale].map((words) => ({
    ...paragraph(words),
    ...(locale === 'en' && { fontSize: 13, lineHeight: 1 }),
  }))
  const table = factsTable(facts, locale)
  return facts.textFirst ? [...text, table] : [table, ...text]
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
    foot(facts, locale),
  ],
})

/** A certificate as it was issued, from its frozen facts alone. A4, GB/T 9704-2012. */
export const renderCertificate = (facts: CertificateFacts, locale: Locale): Promise<Buffer> =>
  renderPdf(definitionOf(facts, locale))
