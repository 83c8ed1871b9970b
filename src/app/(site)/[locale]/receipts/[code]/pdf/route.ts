import config from '@payload-config'
import { getPayload } from 'payload'

import { renderReceipt } from '../../../../../../documents/receiptPdf'
import { readSettings } from '../../../../../../globals/readSettings'
import { isLocale } from '../../../../../../i18n'
import { senderKey } from '../../../../../../intake/sender'
import { findReceiptStatus } from '../../../../../../queries/receiptStatus'

export const dynamic = 'force-dynamic'

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } })

/** GET the receipt as a PDF, for who holds its code. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; code: string }> },
): Promise<Response> => {
  const { locale: asked, code } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  const answer = await findReceiptStatus(code, senderKey(request.headers))
  if (answer.kind !== 'found') return seeOther(`/${locale}/receipts/${encodeURIComponent(code)}`)
  const payload = await getPayload({ config })
  const settings = await readSettings(payload)
  const pdf = await renderReceipt(answer.status, {
    locale,
    department: locale === 'en' ? settings.departmentEn : settings.department,
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="receipt-${answer.status.receipt}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
