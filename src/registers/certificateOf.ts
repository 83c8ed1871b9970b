import { inBoth } from '../certificates/facts'
import type { CertificateFacts } from '../certificates/facts'
import type { IssuedBy } from '../certificates/issuer'
import type { Slug } from '../collections/slugs'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { beijingDay } from '../legal/beijing'
import type { RecordData } from '../workflow/definition'
import type { RegisterDefinition, RegisterField } from './definition'
import { fieldsOf } from './fieldsOf'

type Said = Pick<CertificateFacts, 'kind' | 'title' | 'holder' | 'statement' | 'rows'> & {
  issuedBy: IssuedBy
  validUntil: string | null
}

export const labelKeyOf = (collection: Slug, name: string) =>
  translator('zh')(`registers:common.${name}`) === `common.${name}`
    ? `registers:${collection}.fields.${name}`
    : `registers:common.${name}`

/** A value as it is read on a certificate, a page or in a difference. */
export const valueInWords = (
  collection: Slug,
  field: RegisterField,
  value: unknown,
  locale: Locale,
): string => {
  const t = translator(locale)
  const option = (one: unknown) => t(`registers:${collection}.options.${field.name}.${String(one)}`)
  if (value === null || value === undefined || value === '') return ''
  switch (field.kind) {
    case 'choice':
      return option(value)
    case 'choices':
      return Array.isArray(value) ? value.map(option).join(t('admin:listSeparator')) : ''
    case 'yes-no':
      return t(`registers:common.${value === true ? 'yes' : 'no'}`)
    case 'number':
      return [String(value), field.unit ? t(`registers:units.${field.unit}`) : ''].join('')
    case 'text':
    case 'longtext':
    case 'day':
    case 'email':
    case 'phone':
    case 'url':
    case 'unified-code':
      return String(value)
  }
}

/** What the certificate of a record says: its public fields, frozen at issue. */
export const certificateOf = (
  register: RegisterDefinition,
  record: RecordData,
  validUntil: Date | null,
): Said => {
  const collection = register.slug
  const name = typeof record.name === 'string' ? record.name : ''
  const rows = fieldsOf(register)
    // A certificate is one sheet: what an entry says of itself at length stands on its page.
    .filter((field) => field.public && field.name !== 'name' && field.kind !== 'longtext')
    .map((field) => ({
      label: inBoth((locale) => translator(locale)(labelKeyOf(collection, field.name))),
      value: inBoth((locale) => valueInWords(collection, field, record[field.name], locale)),
    }))
    .filter(({ value }) => value.zh !== '')
  return {
    kind: collection,
    title: inBoth((locale) => translator(locale)(`registers:${collection}.certificate.title`)),
    holder: name,
    statement: inBoth((locale) => [
      translator(locale)(`registers:${collection}.certificate.statement`, { name }),
    ]),
    rows,
    issuedBy: register.issuedBy?.(record) ?? 'province',
    validUntil: validUntil ? beijingDay(validUntil) : null,
  }
}
