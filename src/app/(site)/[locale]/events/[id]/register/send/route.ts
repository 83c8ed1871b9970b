import { Refusal } from '../../../../../../../errors/Refusal'
import {
  submitRegistration,
  tokenSubjectOf,
} from '../../../../../../../events/registrations/door/submitRegistration'
import { draftQuery } from '../../../../../../../intake/draftQuery'
import { keepFormDraft } from '../../../../../../../intake/formDraft'
import { readForm } from '../../../../../../../intake/readForm'
import { isSameOrigin, senderOf } from '../../../../../../../intake/sender'
import type { FieldError } from '../../../../../../../intake/submissionSchema'
import { isRecordId, sitePayload } from '../../../../../../../queries/sitePayload'
import { addressOf } from '../../../../../addresses'
import { localeOfParams, seeOther } from '../../../../../privacyForm'

export const dynamic = 'force-dynamic'

type Read = { values: Record<string, string>; errors: FieldError[] }

/** A form that could not be read at all, or comes from another site: back to one that says why. */
const read = async (request: Request): Promise<Read> => {
  if (!isSameOrigin(request.headers))
    return { values: {}, errors: [{ field: 'form', code: 'foreign-origin' }] }
  try {
    return { values: (await readForm(request)).values, errors: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const errors = error.reasons.map(({ code, params }) => ({
      field: 'form',
      code,
      ...(params && { params }),
    }))
    return { values: {}, errors }
  }
}

/** POST a registration; on to what happens next, or back to the form with everything typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const { id } = await params
  if (!isRecordId(id)) return seeOther(addressOf.events(locale))
  const { values, errors } = await read(request)
  const result =
    errors.length > 0
      ? { ok: false as const, errors }
      : await submitRegistration(await sitePayload(), {
          event: id,
          locale,
          values,
          sender: senderOf(request.headers),
        })
  if (result.ok) return seeOther(addressOf.registeredForEvent(locale, id))
  const { token: _token, altcha: _altcha, ...typed } = values
  const draft = await keepFormDraft(tokenSubjectOf(id), {
    values: typed,
    errors: result.errors,
    hadFiles: false,
  })
  return seeOther(addressOf.registerForEvent(locale, id, draftQuery(draft)))
}
