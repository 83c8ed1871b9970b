import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { COMMON_FIELDS } from '../../registers/commonFields'
import type { RegisterDefinition, RegisterField } from '../../registers/definition'
import { applicantFieldsOf } from '../../registers/fieldsOf'
import { HEADERS } from '../columns'
import type { ImportColumn, Layout } from '../header'

const WIDTHS: Partial<Record<RegisterField['kind'], number>> = {
  longtext: 48,
  text: 28,
  url: 28,
  choices: 28,
}

/** What a field of a register is called. */
export const fieldTitle = (locale: Locale, { slug }: RegisterDefinition, name: string): string => {
  const isCommon = COMMON_FIELDS.some((field) => field.name === name) || name === 'county'
  return translator(locale)(isCommon ? `registers:common.${name}` : `registers:${slug}.fields.${name}`)
}

const columnOf = (register: RegisterDefinition, { name, kind, required = false }: RegisterField) => ({
  name,
  required,
  headers: { zh: [fieldTitle('zh', register, name)], en: [fieldTitle('en', register, name)] },
  width: WIDTHS[kind],
})

const COUNTY: ImportColumn = { name: 'county', required: true, headers: HEADERS.county }

/** Columns of a list of applications: what an applicant fills in, the county behind the names. */
export const registerLayout = (register: RegisterDefinition): Layout => {
  const columns = applicantFieldsOf(register).map((field) => columnOf(register, field))
  return [...columns.slice(0, COMMON_FIELDS.length), COUNTY, ...columns.slice(COMMON_FIELDS.length)]
}
