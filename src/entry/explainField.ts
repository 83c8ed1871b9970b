import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { FieldError } from '../intake/submissionSchema'
import { formatBeijing, isBeijingDay, startOfBeijingDay } from '../legal/beijing'

const dayIn = (locale: Locale, value: string | number) =>
  typeof value === 'string' && isBeijingDay(value)
    ? formatBeijing(startOfBeijingDay(value), locale, 'day')
    : value

/** What is wrong with a field, in words: the desk's own sentence, that of a spreadsheet's cell, else that of the public form. */
export const explainField = (locale: Locale, { field, code, params = {} }: FieldError): string => {
  const t = translator(locale)
  const key = `fields.${field}.${code}`
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, name === 'day' ? dayIn(locale, value) : value]),
  )
  const found = [`entry:${key}`, `entry:cells.${code}`].find(
    (name) => t(name) !== name.slice(name.indexOf(':') + 1),
  )
  return t(found ?? `intake:${key}`, words)
}
