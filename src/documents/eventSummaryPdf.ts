import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

import { SUMMARY_NUMBERS } from '../events/follow/summary'
import type { EventSummary, Picture } from '../events/summary/readSummary'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatBeijing } from '../legal/beijing'
import {
  heading,
  LINE,
  OFFICIAL_STYLE,
  pageNumber,
  paragraph,
  PITCH,
  signature,
  TABLE_STYLE,
  titleLine,
} from './official'
import { mm, renderPdf } from './pdf'

const GREY = '#555555'
const RULE = '#9aa5b1'

const facts = (summary: EventSummary, locale: Locale): Content => {
  const t = translator(locale, 'events')
  const number = (value: number) => value.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en')
  const rows = [
    [t('fields.startsAt'), formatBeijing(summary.startsAt, locale, 'minute')],
    [t('fields.endsAt'), formatBeijing(summary.endsAt, locale, 'minute')],
    [t('site.where'), (locale === 'en' && summary.placeEn) || summary.place],
    [t('report.registered'), number(summary.registered)],
    [t('report.checkedIn'), number(summary.checkedIn)],
    ...SUMMARY_NUMBERS.map((name) => [t(`fields.${name}`), number(summary.numbers[name])]),
  ]
  return {
    table: {
      widths: [PITCH * 11, '*'],
      body: rows.map(([label = '', value = '']) => [{ text: label, color: GREY }, { text: value }]),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingTop: () => 4,
      paddingBottom: () => 3,
    },
    fontSize: 14,
    ...TABLE_STYLE,
    margin: [0, LINE / 2, 0, LINE / 2],
  }
}

const pictureOf = ({ jpeg, caption, captionEn }: Picture, locale: Locale): Content => ({
  unbreakable: true,
  stack: [
    {
      image: `data:image/jpeg;base64,${jpeg.toString('base64')}`,
      fit: [mm(150), mm(84)],
      alignment: 'center',
    },
    {
      text: (locale === 'en' && captionEn) || caption,
      fontSize: 12,
      color: GREY,
      alignment: 'center',
      margin: [0, 4, 0, 14],
      ...TABLE_STYLE,
    },
  ],
})

/** Pictures follow the signature, as what is added to a document does (GB/T 9704-2012 §7.3.7), on a page of their own. */
const annexOf = ([first, ...rest]: readonly Picture[], locale: Locale): Content[] => {
  if (!first) return []
  const title = heading(translator(locale, 'events')('report.pictures'))
  return [
    { unbreakable: true, pageBreak: 'before', stack: [title, pictureOf(first, locale)] },
    ...rest.map((picture) => pictureOf(picture, locale)),
  ]
}

const definitionOf = (summary: EventSummary, locale: Locale, department: string): TDocumentDefinitions => {
  const t = translator(locale, 'events')
  const title = (locale === 'en' && summary.titleEn) || summary.title
  const account = (locale === 'en' && summary.accountEn) || summary.account
  return {
    info: { title: t('report.title', { title }), author: department },
    language: locale === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: OFFICIAL_STYLE,
    footer: pageNumber(locale),
    content: [
      titleLine(t('report.title', { title })),
      heading(t('report.numbers')),
      facts(summary, locale),
      heading(t('report.account')),
      ...account.split('\n').filter(Boolean).map(paragraph),
      signature({ issuer: department, date: formatBeijing(summary.summarisedAt, locale, 'day') }),
      ...annexOf(summary.pictures, locale),
    ],
  }
}

/** The report on an event: numbers, account and pictures. A4, GB/T 9704-2012. */
export const renderEventSummary = (
  summary: EventSummary,
  { locale, department }: { locale: Locale; department: string },
): Promise<Buffer> => renderPdf(definitionOf(summary, locale, department))
