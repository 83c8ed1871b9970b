import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

import { siteUrl } from '../environment'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'
import type { ReceiptStatus } from '../queries/receiptStatus'
import { renderPdf } from './pdf'

const GREY = '#555555'
const RULE = '#9aa5b1'

/** Beyond this the page refers to the site; a comment of twenty thousand characters is a book. */
const LONGEST_EXCERPT = 6_000

const row = (label: string, value: string) => [{ text: label, color: GREY }, { text: value }]

const clauseOf = ({ clause }: ReceiptStatus, whole: string) =>
  clause ? [clause.number, clause.heading].filter(Boolean).join(' ') || whole : whole

const rowsOf = (status: ReceiptStatus, locale: Locale) => {
  const t = translator(locale, 'documents')
  const { consultation } = status
  return [
    row(t('receipt.consultation'), (locale === 'en' && consultation.titleEn) || consultation.title),
    row(t('receipt.clause'), clauseOf(status, t('receipt.whole'))),
    row(t('receipt.arrivedAt'), formatBeijing(new Date(status.arrivedAt), locale, 'minute')),
    row(t('receipt.channel'), translator(locale, 'fields')(`channels.${status.channel}`)),
    ...(status.late ? [row(t('receipt.note'), t('receipt.late'))] : []),
  ]
}

const bodyOf = ({ body }: ReceiptStatus, continued: string): Content => {
  const characters = [...body]
  const shown = characters.slice(0, LONGEST_EXCERPT).join('')
  return {
    text: characters.length > LONGEST_EXCERPT ? `${shown}……\n${continued}` : shown,
    preserveLeadingSpaces: true,
  }
}

const definitionOf = (
  status: ReceiptStatus,
  { locale, department }: { locale: Locale; department: string },
): TDocumentDefinitions => {
  const t = translator(locale, 'documents')
  const code = formatReceiptCode(status.receipt)
  const address = `${siteUrl()}/${locale}/receipts`
  return {
    info: { title: `${t('receipt.title')} ${code}`, author: department },
    language: locale === 'zh' ? 'zh-CN' : 'en',
    footer: (page, pages) => ({
      text: `— ${page} / ${pages} —`,
      alignment: 'center',
      color: GREY,
      fontSize: 9,
      margin: [0, 40, 0, 0],
    }),
    content: [
      { text: department, alignment: 'center', fontSize: 12, color: GREY },
      { text: t('receipt.title'), alignment: 'center', bold: true, fontSize: 22, margin: [0, 6, 0, 18] },
      {
        table: {
          widths: ['*'],
          body: [
            [
              {
                stack: [
                  { text: t('receipt.code'), color: GREY, fontSize: 10, alignment: 'center' },
                  { text: code, bold: true, fontSize: 26, characterSpacing: 1, alignment: 'center' },
                ],
                margin: [0, 8, 0, 4],
              },
            ],
          ],
        },
        layout: { hLineColor: () => RULE, vLineColor: () => RULE },
        margin: [0, 0, 0, 18],
      },
      {
        table: { widths: [80, '*'], body: rowsOf(status, locale) },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0,
          hLineColor: () => RULE,
          paddingTop: () => 5,
          paddingBottom: () => 3,
        },
        margin: [0, 0, 0, 18],
      },
      { text: t('receipt.body'), bold: true, margin: [0, 0, 0, 6] },
      bodyOf(status, t('receipt.continued')),
      { text: t('receipt.lookUp', { address }), color: GREY, fontSize: 10, margin: [0, 18, 0, 0] },
      { text: t('receipt.keep'), color: GREY, fontSize: 10 },
    ],
  }
}

/** The receipt a citizen keeps: what was received, when, under which code. A4, no personal data. */
export const renderReceipt = (
  status: ReceiptStatus,
  options: { locale: Locale; department: string },
): Promise<Buffer> => renderPdf(definitionOf(status, options))
