import { Refusal } from '../../errors/Refusal'
import { isSameOrigin } from '../../intake/sender'
import type { FieldError } from '../../intake/submissionSchema'
import { readApplicationForm } from '../../registers/door/readApplicationForm'
import type { ApplicationForm } from '../../registers/door/readApplicationForm'

const EMPTY: ApplicationForm = { values: {}, files: {} }

const formError = (code: string, params?: FieldError['params']): FieldError => ({
  field: 'form',
  code,
  ...(params && { params }),
})

/** A posted form; one that could not be read at all, or comes from another site, with why. */
export const readPostedForm = async (
  request: Request,
): Promise<{ form: ApplicationForm; errors: FieldError[] }> => {
  if (!isSameOrigin(request.headers)) return { form: EMPTY, errors: [formError('foreign-origin')] }
  try {
    return { form: await readApplicationForm(request), errors: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { form: EMPTY, errors: error.reasons.map(({ code, params }) => formError(code, params)) }
  }
}
