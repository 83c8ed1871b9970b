import type { DateFieldServerComponent } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { formatBeijing } from '../legal/beijing'

const labelIn = (label: unknown, locale: 'zh' | 'en'): string =>
  typeof label === 'string' ? label : ((label as Record<string, string> | undefined)?.[locale] ?? '')

/** A moment the system recorded, read only, in Beijing time. */
export const BeijingTimeField: DateFieldServerComponent = ({ data, field, i18n }) => {
  const locale = localeOf({ i18n })
  const value: unknown = data?.[field.name]
  if (typeof value !== 'string') return null
  const date = new Date(value)
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{labelIn(field.label, locale)}</span>
      <time dateTime={date.toISOString()} title={date.toISOString()}>
        {formatBeijing(date, locale, 'minute')}
      </time>
    </div>
  )
}
