import type { UploadedFile } from '../../intake/readForm'
import { checkAttachments } from '../../intake/storeAttachments'
import type { Checked } from '../../intake/storeAttachments'
import type { FieldError } from '../../intake/submissionSchema'
import type { RegisterDefinition } from '../definition'

export type Evidence = { purpose: string; file: Checked }

/**
 * Judges every piece of evidence by its content; what the register asks for must be there.
 *
 * @param isCorrection what was handed in before need not be handed in again
 */
export const checkEvidence = async (
  { application }: Pick<RegisterDefinition, 'application'>,
  files: Record<string, UploadedFile>,
  { isCorrection = false } = {},
): Promise<{ checked: Evidence[]; errors: FieldError[] }> => {
  const checked: Evidence[] = []
  const errors: FieldError[] = []
  for (const { name, required } of application.files) {
    const file = files[name]
    const field = `files.${name}`
    if (!file) {
      if (required && !isCorrection) errors.push({ field, code: 'empty' })
      continue
    }
    const result = await checkAttachments([file])
    errors.push(...result.errors.map((error) => ({ ...error, field })))
    checked.push(...result.checked.map((one) => ({ purpose: name, file: one })))
  }
  return { checked, errors }
}
