import type { RecordData } from '../../workflow/definition'
import type { ApplicationValue, ApplicationValues, RegisterDefinition } from '../definition'
import { applicantFieldsOf } from '../fieldsOf'

/** One field of a change request: what it was when it was asked for, and what it is to be. */
export type FieldChange = { field: string; from: ApplicationValue; to: ApplicationValue }

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Field by field, what differs; in the order of the form. */
export const changesBetween = (
  register: RegisterDefinition,
  record: RecordData,
  { values, county }: { values: ApplicationValues; county: string },
): FieldChange[] => {
  const asked: ApplicationValues = { ...values, county }
  return [...applicantFieldsOf(register).map(({ name }) => name), 'county']
    .filter((field) => field in asked && !same(record[field], asked[field]))
    .map((field) => ({
      field,
      from: (record[field] ?? null) as ApplicationValue,
      to: asked[field] ?? null,
    }))
}

/** The changes of a stored request; anything else in its column is a fault. */
export const readChanges = (stored: unknown): FieldChange[] => {
  if (!Array.isArray(stored)) throw new TypeError('A change request holds no changes')
  return stored as FieldChange[]
}

/** Whether a record still is as it was when the change was asked for, in the fields it touches. */
export const stillFits = (record: RecordData, changes: readonly FieldChange[]): boolean =>
  changes.every(({ field, from }) => same(record[field], from))
