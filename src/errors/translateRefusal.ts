import type { AfterErrorHook } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import type { Locale } from '../i18n'
import { formatBeijing } from '../legal/beijing'
import type { RefusalReason } from './Refusal'
import { Refusal } from './Refusal'

/** Values that are themselves words: a state, an action, a field. */
const WORDS: Record<string, (value: string, params: Record<string, string | number>) => string> = {
  field: (value) => `workflow:inputs.${value}`,
  relation: (value) => `errors:relations.${value}`,
}

/** When it was, in Beijing time; as it came if it is no moment. */
const momentOf = (locale: Locale, value: string) => {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : formatBeijing(date, locale, 'minute')
}

const wordOf = (
  locale: Locale,
  name: string,
  value: string | number,
  params: Record<string, string | number>,
) => {
  const t = translator(locale)
  const key = WORDS[name]?.(String(value), params)
  if (key) return t(key)
  // Something that has a name of its own in English: a county, an agency.
  if (locale === 'en' && `${name}En` in params) return params[`${name}En`] ?? value
  if (name === 'at') return momentOf(locale, String(value))
  if (name !== 'state' && name !== 'action') return value
  const word = `workflow:${params.collection}.${name}s.${value}`
  return t(word) === word.slice('workflow:'.length) ? t(`workflow:acts.${value}`) : t(word)
}

/** The sentence of a reason in the reader's language. */
export const sentenceOf = (locale: Locale, { code, params = {} }: RefusalReason): string => {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, wordOf(locale, name, value, params)]),
  )
  return translator(locale, 'errors')(code, words)
}

/** Puts a refusal into the language of who asked: `{ errors: [{ message, code, params }] }`. */
export const translateRefusal: AfterErrorHook = ({ error, req }) => {
  if (!(error instanceof Refusal)) return
  const locale = localeOf(req)
  return {
    status: error.status,
    response: {
      errors: error.reasons.map((reason) => ({ ...reason, message: sentenceOf(locale, reason) })),
    },
  }
}
