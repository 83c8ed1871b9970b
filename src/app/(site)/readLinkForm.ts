import { Refusal } from '../../errors/Refusal'
import { isSameOrigin } from '../../intake/sender'
import type { FieldError } from '../../intake/submissionSchema'
import { readApplicationForm } from '../../registers/door/readApplicationForm'
import type { ApplicationForm } from '../../registers/door/readApplicationForm'

const EMPTY: ApplicationForm = { values: {}, files: {} }

/** A form sent through an applicant's link, or why it could not be read. */
export const readLinkForm = async (
  request: Request,
): Promise<{ form: ApplicationForm; errors: FieldError[] }> => {
  if (!isSameOrigin(request.headers)) {
    return { form: EMPTY, errors: [{ field: 'form', code: 'foreign-origin' }] }
  }
  try {
    return { form: await readApplicationForm(request), errors: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { form: EMPTY, errors: error.reasons.map(({ code }) => ({ field: 'form', code })) }
  }
}
