import type { FieldError } from '../intake/submissionSchema'
import type { ApplicationValues, RegisterDefinition } from './definition'
import { applicantFieldsOf } from './fieldsOf'
import { readFields } from './readFields'

export type CheckedApplication =
  { ok: true; values: ApplicationValues; county: string } | { ok: false; errors: FieldError[] }

/**
 * The one schema every application passes, by whatever way it came: form, counter, file, correction.
 *
 * @param entered by field name; `county` is a GB/T 2260 code.
 * @returns values to store, or every error, one per field; codes under `registers:errors.<code>`.
 */
export const checkApplication = (
  register: RegisterDefinition,
  entered: Record<string, unknown>,
  { counties }: { counties: ReadonlySet<string> },
): CheckedApplication => {
  const read = readFields(applicantFieldsOf(register), entered)
  const errors = read.ok ? [] : read.errors
  const asked = register.asksCounty !== false
  const county = asked && typeof entered.county === 'string' ? entered.county.trim() : ''
  if (asked && !counties.has(county))
    errors.push({ field: 'county', code: county === '' ? 'empty' : 'unknown' })
  return read.ok && errors.length === 0 ? { ok: true, values: read.values, county } : { ok: false, errors }
}
