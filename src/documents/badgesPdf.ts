import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'

import { ticketText } from '../events/registrations/ticketText'
import type { Locale } from '../i18n'
import { breaking, widthOf } from './official'
import { mm, renderPdf } from './pdf'

export type Badge = { name: string; organisation: string | null; number: number; ticketCode: string }

const GREY = '#555555'
const CUT = '#c4ccd3'

/** Two by four on A4, of a size common holders take: 90 × 64 mm. */
const COLUMNS = 2
const ROWS = 4
const WIDTH = mm(90)
const HEIGHT = mm(64)

/** In characters; a longer name is set smaller. */
const LONGEST_NAME = 8

const nameSize = (name: string) => Math.max(9, Math.min(30, (30 * LONGEST_NAME) / Math.max(widthOf(name), 1)))

/** In characters of their size: two lines each, so that no badge grows out of its holder. */
const LONGEST_TITLE = 50
const LONGEST_ORGANISATION = 40

/** What is longer ends with an ellipsis: a badge is read from a step away. */
const shortened = (text: string, longest: number): string => {
  if (widthOf(text) <= longest) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > longest - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

const badgeOf = ({ name, organisation, number, ticketCode }: Badge, title: string): TableCell => ({
  lineHeight: 1,
  stack: [
    {
      text: shortened(title, LONGEST_TITLE),
      fontSize: 9,
      color: GREY,
      alignment: 'center',
      margin: [4, 7, 4, 0],
    },
    {
      text: name,
      ...breaking(name, 25),
      fontSize: nameSize(name),
      bold: true,
      alignment: 'center',
      margin: [4, 6, 4, 2],
    },
    {
      text: shortened(organisation ?? ' ', LONGEST_ORGANISATION),
      fontSize: 10,
      alignment: 'center',
      margin: [4, 0, 4, 6],
    },
    { qr: ticketText(ticketCode), fit: 52, eccLevel: 'L', alignment: 'center' },
    { text: String(number), fontSize: 8, color: GREY, alignment: 'center', margin: [0, 2, 0, 0] },
  ],
})

const EMPTY: TableCell = { text: '' }

const pageOf = (badges: readonly Badge[], title: string, isLast: boolean): Content => ({
  table: {
    widths: Array.from({ length: COLUMNS }, () => WIDTH),
    heights: HEIGHT,
    dontBreakRows: true,
    body: Array.from({ length: Math.ceil(badges.length / COLUMNS) }, (_, row) =>
      Array.from({ length: COLUMNS }, (__, column) => {
        const badge = badges[row * COLUMNS + column]
        return badge ? badgeOf(badge, title) : EMPTY
      }),
    ),
  },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => CUT,
    vLineColor: () => CUT,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  ...(!isLast && { pageBreak: 'after' }),
})

/** Name badges of an event, eight to a sheet, with lines to cut along; the code on each is that of its ticket. */
export const renderBadges = (
  badges: readonly Badge[],
  { title, locale }: { title: string; locale: Locale },
): Promise<Buffer> => {
  const perPage = COLUMNS * ROWS
  const pages = Array.from({ length: Math.ceil(badges.length / perPage) }, (_, page) =>
    badges.slice(page * perPage, (page + 1) * perPage),
  )
  const definition: TDocumentDefinitions = {
    info: { title },
    language: locale === 'zh' ? 'zh-CN' : 'en',
    pageMargins: [mm(15), mm(12), mm(15), mm(8)],
    content: pages.map((page, index) => pageOf(page, title, index === pages.length - 1)),
  }
  return renderPdf(definition)
}
