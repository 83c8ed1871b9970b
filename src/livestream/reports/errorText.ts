import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { FieldError } from '../../intake/submissionSchema'

/** What is wrong with a field, in a sentence: the form's own words, else those all forms share, else a refusal's. */
export const reportErrorText = ({ field, code, params = {} }: FieldError, locale: Locale): string => {
  const t = translator(locale)
  const name = field.includes('files.') ? 'files' : field
  const keys = [
    `livestream:report.errors.${name}.${code}`,
    `livestream:report.errors.any.${code}`,
    `intake:fields.${name}.${code}`,
    `errors:${code}`,
  ]
  const known = keys.find((key) => t(key, params) !== key.slice(key.indexOf(':') + 1))
  return known ? t(known, params) : t('livestream:report.errors.any.invalid')
}
