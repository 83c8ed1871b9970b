import { askRepair, findRepairLink } from '../../../../../../../credit/repair/askRepair'
import { Refusal } from '../../../../../../../errors/Refusal'
import { keepFormDraft } from '../../../../../../../intake/formDraft'
import { isSameOrigin } from '../../../../../../../intake/sender'
import type { FieldError } from '../../../../../../../intake/submissionSchema'
import { sitePayload } from '../../../../../../../queries/sitePayload'
import { readApplicationForm } from '../../../../../../../registers/door/readApplicationForm'
import type { ApplicationForm } from '../../../../../../../registers/door/readApplicationForm'
import { addressOf } from '../../../../../addresses'
import { localeOfParams, seeOther } from '../../../../../privacyForm'

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
    return { form: EMPTY, errors: error.reasons.map(({ code, params }) => ({ field: 'form', code, params })) }
  }
}

/** POST an application for repair; on to the page that says it is received, or back with everything typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const payload = await sitePayload()
  const { form, errors } = await read(request)
  const answer =
    errors.length > 0 ? { ok: false as const, errors } : await askRepair(payload, { token, form })
  if (answer.ok) return seeOther(addressOf.repairDone(locale))
  const found = await findRepairLink(payload, token)
  if (found.state !== 'open') return seeOther(addressOf.link(locale, token))
  const draft = await keepFormDraft(`repair:${found.link.id}`, {
    values: form.values,
    errors: answer.errors,
    hadFiles: Object.keys(form.files).length > 0,
  })
  return seeOther(addressOf.repairByLink(locale, token, `?draft=${draft}`))
}
