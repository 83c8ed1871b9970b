import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { FieldError } from '../../intake/submissionSchema'
import type { Question } from './door/openEvent'
import { formFieldsOf } from './form'

/** Sentences of the form as a whole that are of events alone; the rest are those of every form. */
const OWN = ['not-open', 'closed', 'token-foreign', 'answers-closed']

/** What is wrong, as a sentence. */
export const registrationError = (
  questions: readonly Question[],
  { field, code, params }: FieldError,
  locale: Locale,
): string => {
  if (field === 'form') {
    if (OWN.includes(code)) return translator(locale, 'events')(`errors.${code}`)
    const key = `fields.form.${code}`
    const sentence = translator(locale, 'intake')(key, params)
    return sentence === key ? translator(locale, 'errors')(code, params) : sentence
  }
  if (field === 'consent') return translator(locale, 'intake')('fields.consent.empty')
  const asked = formFieldsOf(questions).find((one) => one.field.name === field)
  return translator(locale)(`registers:errors.${code}`, { ...params, field: asked?.label[locale] ?? field })
}
