import type { DateFieldServerProps } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { formatBeijing } from '../legal/beijing'

const labelIn = (label: unknown, locale: 'zh' | 'en'): string =>
  typeof label === 'string' ? label : ((label as Record<string, string> | undefined)?.[locale] ?? '')

type Props = Pick<DateFieldServerProps, 'data' | 'field' | 'i18n'> & { precision: 'day' | 'minute' }

/** When something was, read only, in words and in Beijing time: a control would show it the browser's way. */
export const BeijingFact = ({ data, field, i18n, precision }: Props) => {
  const locale = localeOf({ i18n })
  const value: unknown = data?.[field.name]
  if (typeof value !== 'string') return null
  const date = new Date(value)
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{labelIn(field.label, locale)}</span>
      <time dateTime={date.toISOString()} title={date.toISOString()}>
        {formatBeijing(date, locale, precision)}
      </time>
    </div>
  )
}
