import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces'

import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatBeijing, startOfBeijingDay } from '../legal/beijing'
import { BODY, LINE, OFFICIAL_STYLE, pageNumber, paragraph, signature, titleLine, widthOf } from './official'
import { mm, OFFICIAL_MARGINS, renderPdf } from './pdf'

/** What a letter 函 of the department says. */
export type Letter = {
  issuer: string
  number: string
  title: string
  /** Whom it is sent to 主送机关. */
  addressee: string
  paragraphs: readonly string[]
  /** Lines after them that are not drawn out to the edge: names of files, digests. */
  list?: readonly string[]
  /** Titles of what is enclosed 附件. */
  enclosures?: readonly string[]
  /** Day of issue, YYYY-MM-DD. */
  issuedOn: string
}

const RED = '#c00000'
const RULE_WIDTH = mm(170)
const PAGE_WIDTH = mm(210)

/** Upper edge of the name 30 mm below that of the page, the first double rule 4 mm below the name. */
const MARK_TOP = mm(30)
const LONGEST_MARK = 14
const MARK_SIZE = 34

/** A double rule; the thick line outside, towards the edge of the page. */
const doubleRule = (y: number, thickFirst: boolean): Content => {
  const x1 = (PAGE_WIDTH - RULE_WIDTH) / 2
  const line = (at: number, lineWidth: number) =>
    ({ type: 'line', x1, x2: x1 + RULE_WIDTH, y1: at, y2: at, lineWidth, lineColor: RED }) as const
  return {
    canvas: thickFirst ? [line(0, 2), line(2.6, 0.7)] : [line(0, 0.7), line(2.6, 2)],
    absolutePosition: { x: 0, y },
  }
}

const markSize = (issuer: string) => MARK_SIZE * Math.min(1, LONGEST_MARK / widthOf(issuer))

/** Name and rules of the letter form, on the first page alone. GB/T 9704-2012 §10.1. */
const background = (issuer: string) => (page: number) =>
  page > 1
    ? null
    : [
        {
          text: issuer,
          color: RED,
          bold: true,
          fontSize: markSize(issuer),
          lineHeight: 1,
          characterSpacing: 0,
          alignment: 'center',
          margin: [0, MARK_TOP - markSize(issuer) * 0.25, 0, 0],
        } satisfies Content,
        doubleRule(MARK_TOP + markSize(issuer) + mm(4), true),
        doubleRule(mm(297) - mm(20), false),
      ]

const enclosuresOf = (enclosures: readonly string[], locale: Locale): Content[] => {
  if (enclosures.length === 0) return []
  const label = translator(locale, 'documents')('letter.enclosures')
  const [only] = enclosures
  const lines = enclosures.length === 1 ? [only] : enclosures.map((title, index) => `${index + 1}. ${title}`)
  return [
    {
      columns: [
        { width: 'auto', text: label },
        { width: '*', stack: lines.map((text) => ({ text: text ?? '' })) },
      ],
      margin: [BODY * 2, LINE, 0, 0],
    },
  ]
}

const listed = (text: string): ContentText => ({ ...paragraph(text), alignment: 'left' })

/** A longer paragraph may break across pages; the signature then takes its last lines along as it can. */
const LONGEST_KEPT = 300

/** Text and signature; a short last paragraph stays with the signature, which never stands on a page alone. GB/T 9704-2012 §7.3.5. */
const signed = (texts: readonly ContentText[], ending: Content[]): Content[] => {
  const last = texts.at(-1)
  if (!last || String(last.text).length > LONGEST_KEPT) return [...texts, ...ending]
  return [...texts.slice(0, -1), { stack: [last, ...ending], unbreakable: true }]
}

const definitionOf = (letter: Letter, locale: Locale): TDocumentDefinitions => {
  const t = translator(locale, 'documents')
  const [left, , right, bottom] = OFFICIAL_MARGINS
  return {
    info: { title: letter.title, author: letter.issuer },
    language: locale === 'zh' ? 'zh-CN' : 'en',
    pageMargins: [left, mm(37), right, bottom],
    defaultStyle: OFFICIAL_STYLE,
    background: background(letter.issuer),
    footer: pageNumber(locale, { from: 2 }),
    content: [
      {
        text: letter.number,
        alignment: 'right',
        margin: [0, MARK_TOP + markSize(letter.issuer) + mm(4) + BODY * 0.6 - mm(37), 0, LINE],
      },
      { ...titleLine(letter.title), margin: [0, 0, 0, LINE] },
      { text: t('letter.addressee', { addressee: letter.addressee }) },
      ...signed(
        [...letter.paragraphs.map(paragraph), ...(letter.list ?? []).map(listed)],
        [
          ...enclosuresOf(letter.enclosures ?? [], locale),
          signature({
            issuer: letter.issuer,
            date: formatBeijing(startOfBeijingDay(letter.issuedOn), locale, 'day'),
          }),
        ],
      ),
    ],
  }
}

/** A letter of the department 函 in the letter form of GB/T 9704-2012 §10.1, A4. */
export const renderLetter = (letter: Letter, locale: Locale): Promise<Buffer> =>
  renderPdf(definitionOf(letter, locale))
