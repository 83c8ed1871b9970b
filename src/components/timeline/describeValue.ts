import type { FlattenedField } from 'payload'

import type { Locale, Translate } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'

type Language = { t: Translate; locale: Locale }

const labelIn = (label: unknown, locale: Locale): string => {
  if (typeof label === 'string') return label
  const labels = label as Partial<Record<Locale, string>> | null | undefined
  return labels?.[locale] ?? ''
}

/** A field's own label, or its name where it has none. */
export const fieldLabel = (field: FlattenedField | undefined, name: string, locale: Locale): string =>
  (field && 'label' in field && labelIn(field.label, locale)) || name

const optionLabel = (field: FlattenedField | undefined, value: string, locale: Locale) => {
  if (field?.type !== 'select') return undefined
  const option = field.options.find((one) => (typeof one === 'string' ? one : one.value) === value)
  return option && typeof option !== 'string' ? labelIn(option.label, locale) : option
}

const isLong = (value: object): value is { length: number } =>
  'length' in value && Object.keys(value).length === 1 && typeof value.length === 'number'

/** A value of the trail as a person reads it; a relation is named by `names` where it is known. */
export const describeValue = (
  value: unknown,
  field: FlattenedField | undefined,
  { t, locale }: Language,
  names: ReadonlyMap<string, string>,
): string => {
  if (value === null || value === undefined || value === '') return t('admin:timeline.empty')
  if (typeof value === 'boolean') return t(value ? 'admin:timeline.yes' : 'admin:timeline.no')
  if (typeof value === 'string') {
    if (field?.type === 'date') return formatBeijing(new Date(value), locale, 'minute')
    return names.get(value) ?? optionLabel(field, value, locale) ?? value
  }
  if (Array.isArray(value)) {
    return value.map((one) => describeValue(one, field, { t, locale }, names)).join(t('admin:listSeparator'))
  }
  if (typeof value === 'object') {
    return isLong(value) ? t('admin:timeline.long', { length: value.length }) : JSON.stringify(value)
  }
  return String(value)
}
