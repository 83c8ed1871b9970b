import { Refusal } from '../../../../../../errors/Refusal'
import { keepFormDraft } from '../../../../../../intake/formDraft'
import type { FieldError } from '../../../../../../intake/submissionSchema'
import { isSameOrigin } from '../../../../../../intake/sender'
import { findLink } from '../../../../../../links/findLink'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { actByLink } from '../../../../../../registers/door/actByLink'
import { readApplicationForm } from '../../../../../../registers/door/readApplicationForm'
import type { ApplicationForm } from '../../../../../../registers/door/readApplicationForm'
import { addressOf } from '../../../../addresses'
import { localeOfParams, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

const EMPTY: ApplicationForm = { values: {}, files: {} }

const read = async (request: Request): Promise<{ form: ApplicationForm; errors: FieldError[] }> => {
  if (!isSameOrigin(request.headers))
    return { form: EMPTY, errors: [{ field: 'form', code: 'foreign-origin' }] }
  try {
    return { form: await readApplicationForm(request), errors: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { form: EMPTY, errors: error.reasons.map(({ code }) => ({ field: 'form', code })) }
  }
}

/** POST what an applicant does through a link; on to the page that says so, or back with everything typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const payload = await sitePayload()
  const { form, errors } = await read(request)
  const answer =
    errors.length > 0 ? { ok: false as const, errors } : await actByLink(payload, { token, form })
  if (answer.ok) return seeOther(addressOf.doneByLink(locale, answer.purpose))
  const found = await findLink(payload, token)
  if (found.state !== 'open') return seeOther(addressOf.link(locale, token))
  const draft = await keepFormDraft(`link:${found.link.id}`, {
    values: form.values,
    errors: answer.errors,
    hadFiles: Object.keys(form.files).length > 0,
  })
  return seeOther(addressOf.application(locale, token, `?draft=${draft}`))
}
