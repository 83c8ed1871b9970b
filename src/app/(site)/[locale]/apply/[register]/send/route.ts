import { isLocale } from '../../../../../../i18n'
import { draftQuery } from '../../../../../../intake/draftQuery'
import { keepFormDraft } from '../../../../../../intake/formDraft'
import { senderOf } from '../../../../../../intake/sender'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { submitApplication, tokenSubjectOf } from '../../../../../../registers/door/submitApplication'
import { findRegister } from '../../../../../../registers/registry'
import { addressOf } from '../../../../addresses'
import { readPostedForm } from '../../../../postedForm'
import { seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** POST an application; on to the receipt, or back to the form with everything typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; register: string }> },
): Promise<Response> => {
  const { locale: asked, register: slug } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  if (!findRegister(slug)) return seeOther(addressOf.applyList(locale))
  const { form, errors } = await readPostedForm(request)
  const result =
    errors.length > 0
      ? { ok: false as const, errors }
      : await submitApplication(await sitePayload(), {
          register: slug,
          locale,
          form,
          sender: senderOf(request.headers),
        })
  if (result.ok) return seeOther(`${addressOf.receipt(locale, result.receipt)}?new=1`)
  const { token: _token, altcha: _altcha, ...values } = form.values
  const draft = await keepFormDraft(tokenSubjectOf(slug), {
    values,
    errors: result.errors,
    hadFiles: Object.keys(form.files).length > 0,
  })
  return seeOther(addressOf.apply(locale, slug, draftQuery(draft)))
}
