import { COMMON_FIELDS } from '../../registers/commonFields'
import type { RegisterDefinition, RegisterField } from '../../registers/definition'
import { applicantFieldsOf } from '../../registers/fieldsOf'
import { fieldLabel } from '../../registers/fieldTexts'
import { HEADERS } from '../columns'
import type { ImportColumn, Layout } from '../header'

const WIDTHS: Partial<Record<RegisterField['kind'], number>> = {
  longtext: 48,
  text: 28,
  url: 28,
  choices: 28,
}

const columnOf = (register: RegisterDefinition, { name, kind, required = false }: RegisterField) => ({
  name,
  required,
  headers: { zh: [fieldLabel(register, name, 'zh')], en: [fieldLabel(register, name, 'en')] },
  width: WIDTHS[kind],
})

const COUNTY: ImportColumn = { name: 'county', required: true, headers: HEADERS.county }

/** Columns of a list of applications: what an applicant fills in, the county behind the names. */
export const registerLayout = (register: RegisterDefinition): Layout => {
  const columns = applicantFieldsOf(register).map((field) => columnOf(register, field))
  return [...columns.slice(0, COMMON_FIELDS.length), COUNTY, ...columns.slice(COMMON_FIELDS.length)]
}
