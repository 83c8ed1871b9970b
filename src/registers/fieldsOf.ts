import { COMMON_FIELDS } from './commonFields'
import type { RegisterDefinition, RegisterField } from './definition'

/** All fields of a register, the common ones first. */
export const fieldsOf = ({ fields }: Pick<RegisterDefinition, 'fields'>): readonly RegisterField[] => [
  ...COMMON_FIELDS,
  ...fields,
]

/** What the applicant fills in. */
export const applicantFieldsOf = (register: Pick<RegisterDefinition, 'fields'>): readonly RegisterField[] =>
  fieldsOf(register).filter(({ by }) => by !== 'staff')
