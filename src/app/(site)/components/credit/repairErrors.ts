import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'

const FORM_ERRORS = ['too-many', 'foreign-origin', 'expired']

/** What is wrong with a form about repair, as a sentence. */
export const repairErrorText = (locale: Locale, { field, code, params }: FieldError): string => {
  const t = translator(locale)
  if (field === 'code' || field === 'contact') return t(`credit:site.errors.${code}`)
  if (field === 'grounds') return t(`credit:site.groundsErrors.${code}`)
  if (field === 'files.proof') {
    return code === 'empty'
      ? t('credit:site.proofEmpty')
      : t(`registers:errors.${code}`, { ...params, field: t('credit:site.proof') })
  }
  if (FORM_ERRORS.includes(code)) return t(`credit:site.errors.${code}`)
  return t(`errors:${code}`, params)
}
