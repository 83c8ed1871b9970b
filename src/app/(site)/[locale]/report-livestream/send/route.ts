import { draftQuery } from '../../../../../intake/draftQuery'
import { keepFormDraft } from '../../../../../intake/formDraft'
import { senderOf } from '../../../../../intake/sender'
import { REPORT_TOKEN_SUBJECT, submitReport } from '../../../../../livestream/reports/submitReport'
import { sitePayload } from '../../../../../queries/sitePayload'
import { addressOf } from '../../../addresses'
import { localeOfParams, seeOther } from '../../../privacyForm'
import { readPostedForm } from '../../../postedForm'

export const dynamic = 'force-dynamic'

/** POST a report of a livestream; on to the receipt, or back to the form with everything typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const { form, errors } = await readPostedForm(request)
  const result =
    errors.length > 0
      ? { ok: false as const, errors }
      : await submitReport(await sitePayload(), { form, locale, sender: senderOf(request.headers) })
  if (result.ok) return seeOther(`${addressOf.receipt(locale, result.receipt)}?new=1`)
  const { token: _token, altcha: _altcha, ...values } = form.values
  const draft = await keepFormDraft(REPORT_TOKEN_SUBJECT, {
    values,
    errors: result.errors,
    hadFiles: Object.keys(form.files).length > 0,
  })
  return seeOther(addressOf.liveReport(locale, draftQuery(draft)))
}
