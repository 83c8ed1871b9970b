import { sendCancelLink } from '../../../../../../events/registrations/door/sendCancelLink'
import { isSameOrigin, senderKey } from '../../../../../../intake/sender'
import { findReceiptStatus } from '../../../../../../queries/receiptStatus'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { sendApplicantLink } from '../../../../../../registers/door/sendApplicantLink'
import { addressOf } from '../../../../addresses'
import { localeOfParams, readFields, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

const LONGEST_CODE = 60

/** POST which link is wanted; it goes to the address of the application, never to the page. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; code: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const code = (await params).code.slice(0, LONGEST_CODE)
  if (!isSameOrigin(request.headers)) return seeOther(addressOf.receipts(locale))
  const { purpose = '' } = await readFields(request)
  const answer = await findReceiptStatus(code, senderKey(request.headers))
  if (answer.kind === 'registration') {
    await sendCancelLink(await sitePayload(), { attendee: answer.status, locale })
    return seeOther(`${addressOf.receipt(locale, answer.status.receipt)}?sent=1`)
  }
  if (answer.kind !== 'application') return seeOther(addressOf.receipts(locale))
  await sendApplicantLink(await sitePayload(), {
    status: answer.status,
    purpose,
    locale,
  })
  return seeOther(`${addressOf.receipt(locale, answer.status.receipt)}?sent=1`)
}
