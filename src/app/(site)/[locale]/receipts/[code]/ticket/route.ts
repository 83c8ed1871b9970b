import { renderTicket } from '../../../../../../documents/ticketPdf'
import { isLocale } from '../../../../../../i18n'
import { formatReceiptCode } from '../../../../../../intake/receiptCode'
import { senderKey } from '../../../../../../intake/sender'
import { findReceiptStatus } from '../../../../../../queries/receiptStatus'
import { getSiteSettings } from '../../../../../../queries/siteSettings'

export const dynamic = 'force-dynamic'

const LONGEST_CODE = 60

/** GET the ticket of a registration with a place; 404 for any other code. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; code: string }> },
): Promise<Response> => {
  const { locale: asked, code } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  const answer = await findReceiptStatus(code.slice(0, LONGEST_CODE), senderKey(request.headers))
  if (answer.kind === 'too-many') return new Response(null, { status: 429 })
  if (answer.kind !== 'registration' || answer.status.state !== 'registered') {
    return new Response(null, { status: 404 })
  }
  const { department } = await getSiteSettings(locale)
  const pdf = await renderTicket(answer.status, { locale, department })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="ticket-${formatReceiptCode(answer.status.receipt)}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
