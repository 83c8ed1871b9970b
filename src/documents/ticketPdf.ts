import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

import { placeWords } from '../events/calendar/calendarFile'
import type { Attendee } from '../events/registrations/attendee'
import { ticketText } from '../events/registrations/ticketText'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'
import { breaking, widthOf } from './official'
import { mm, renderPdf } from './pdf'

const GREY = '#555555'
const RULE = '#9aa5b1'
const QR_SIZE = 150

/** A very long name is set smaller, so that the code stays on the first page, where it is looked for. */
const titleSize = (title: string): number => {
  const width = widthOf(title)
  if (width <= 60) return 16
  return width <= 120 ? 12 : 9
}

const row = (label: string, value: string) => [
  { text: label, color: GREY },
  { text: value, ...breaking(value, 20) },
]

const facts = ({ event, name, organisation, number }: Attendee, locale: Locale): Content => {
  const t = translator(locale, 'events')
  const rows = [
    row(t('ticket.name'), name),
    ...(organisation ? [row(t('ticket.organisation'), organisation)] : []),
    row(t('ticket.starts'), formatBeijing(event.startsAt, locale, 'minute')),
    row(t('ticket.ends'), formatBeijing(event.endsAt, locale, 'minute')),
    row(t('ticket.place'), placeWords(locale, event)),
    ...(event.onlineUrl && event.format !== 'onsite' ? [row(t('ticket.online'), event.onlineUrl)] : []),
    row(t('ticket.number'), String(number)),
  ]
  return {
    table: { widths: [mm(28), '*'], body: rows },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
    fontSize: 10,
    margin: [0, 8, 0, 12],
  }
}

const definitionOf = (attendee: Attendee, locale: Locale, department: string): TDocumentDefinitions => {
  const t = translator(locale, 'events')
  const { event, receipt, ticketCode } = attendee
  const title = locale === 'en' && event.title.en ? event.title.en : event.title.zh
  return {
    info: { title: `${t('ticket.title')} ${formatReceiptCode(receipt)}`, author: department },
    language: locale === 'zh' ? 'zh-CN' : 'en',
    pageSize: 'A5',
    pageMargins: [mm(14), mm(12), mm(14), mm(10)],
    content: [
      { text: department, color: GREY, fontSize: 10 },
      { text: title, bold: true, fontSize: titleSize(title), margin: [0, 2, 0, 0] },
      { text: t('ticket.title'), color: GREY, margin: [0, 0, 0, 8] },
      { qr: ticketText(ticketCode), fit: QR_SIZE, eccLevel: 'M', alignment: 'center' },
      {
        text: formatReceiptCode(receipt),
        alignment: 'center',
        fontSize: 14,
        bold: true,
        margin: [0, 4, 0, 0],
      },
      { text: t('ticket.how'), alignment: 'center', color: GREY, fontSize: 9 },
      facts(attendee, locale),
      { text: t('ticket.zone'), alignment: 'center', color: GREY, fontSize: 9 },
    ],
  }
}

/** The ticket of a registration with a place: a QR code to be scanned at the door, the receipt code to be typed. A5. */
export const renderTicket = (
  attendee: Attendee,
  { locale, department }: { locale: Locale; department: string },
): Promise<Buffer> => renderPdf(definitionOf(attendee, locale, department))
