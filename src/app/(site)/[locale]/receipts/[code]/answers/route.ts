import {
  answerQuestions,
  answersSubjectOf,
} from '../../../../../../events/registrations/door/answerQuestions'
import { Refusal } from '../../../../../../errors/Refusal'
import { draftQuery } from '../../../../../../intake/draftQuery'
import { keepFormDraft } from '../../../../../../intake/formDraft'
import { readForm } from '../../../../../../intake/readForm'
import { isSameOrigin, senderKey } from '../../../../../../intake/sender'
import { findReceiptStatus } from '../../../../../../queries/receiptStatus'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { localeOfParams, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

const LONGEST_CODE = 60

/** POST what an invited guest answers; back to the receipt, which says what is to be put right. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; code: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const code = (await params).code.slice(0, LONGEST_CODE)
  if (!isSameOrigin(request.headers)) return seeOther(addressOf.receipts(locale))
  const answer = await findReceiptStatus(code, senderKey(request.headers))
  if (answer.kind !== 'registration') return seeOther(addressOf.receipts(locale))
  const attendee = answer.status
  const receipt = addressOf.receipt(locale, attendee.receipt)
  const form = await readForm(request).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  if (!form) return seeOther(receipt)
  const { values } = form
  const errors = await answerQuestions(await sitePayload(), { attendee, values })
  if (errors.length === 0) return seeOther(`${receipt}?answered=1`)
  const draft = await keepFormDraft(answersSubjectOf(attendee), { values, errors, hadFiles: false })
  return seeOther(`${receipt}${draftQuery(draft)}`)
}
