import { Refusal } from '../../../../../../errors/Refusal'
import { isLocale } from '../../../../../../i18n'
import { keepFormDraft } from '../../../../../../intake/formDraft'
import type { FieldError } from '../../../../../../intake/submissionSchema'
import { isSameOrigin, senderOf } from '../../../../../../intake/sender'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { readApplicationForm } from '../../../../../../registers/door/readApplicationForm'
import type { ApplicationForm } from '../../../../../../registers/door/readApplicationForm'
import { submitApplication, tokenSubjectOf } from '../../../../../../registers/door/submitApplication'
import { findRegister } from '../../../../../../registers/registry'
import { addressOf } from '../../../../addresses'
import { seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

const EMPTY: ApplicationForm = { values: {}, files: {} }

const formError = (code: string, params?: FieldError['params']): FieldError => ({
  field: 'form',
  code,
  ...(params && { params }),
})

/** A form that could not be read at all, or comes from another site: back to one that says why. */
const read = async (request: Request) => {
  if (!isSameOrigin(request.headers)) return { form: EMPTY, errors: [formError('foreign-origin')] }
  try {
    return { form: await readApplicationForm(request), errors: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { form: EMPTY, errors: error.reasons.map(({ code, params }) => formError(code, params)) }
  }
}

/** POST an application; on to the receipt, or back to the form with everything typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; register: string }> },
): Promise<Response> => {
  const { locale: asked, register: slug } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  if (!findRegister(slug)) return seeOther(addressOf.applyList(locale))
  const { form, errors } = await read(request)
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
  return seeOther(addressOf.apply(locale, slug, `?draft=${draft}`))
}
