import type { ApplicationValues, RegisterDefinition } from './definition'
import { applicantFieldsOf } from './fieldsOf'

/** The columns that keep what an applicant filled in. */
export const columnsFor = (
  register: RegisterDefinition,
  values: ApplicationValues,
): Record<string, unknown> => register.kept?.columnsOf(values) ?? values

/** What an applicant filled in, from the record that keeps it. */
export const valuesIn = (register: RegisterDefinition, record: Record<string, unknown>): ApplicationValues =>
  register.kept?.valuesOf(record) ??
  Object.fromEntries(
    applicantFieldsOf(register).map(({ name }) => [
      name,
      (record[name] ?? null) as ApplicationValues[string],
    ]),
  )
