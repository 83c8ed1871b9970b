import { COMMON_FIELDS } from './commonFields'
import type { RegisterDefinition, RegisterField } from './definition'

/** All fields of a register, the common ones first. */
export const fieldsOf = ({
  fields,
  common = COMMON_FIELDS,
}: Pick<RegisterDefinition, 'fields' | 'common'>): readonly RegisterField[] => [...common, ...fields]

/** What the applicant fills in. */
export const applicantFieldsOf = (
  register: Pick<RegisterDefinition, 'fields' | 'common'>,
): readonly RegisterField[] => fieldsOf(register).filter(({ by }) => by !== 'staff')
