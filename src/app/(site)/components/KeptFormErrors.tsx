import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { FieldError } from '../../../intake/submissionSchema'
import { FormErrors } from './FormErrors'

type Props = { locale: Locale; errors: readonly FieldError[]; textOf: (error: FieldError) => string }

/** Errors of a form that keeps what was typed. */
export const KeptFormErrors = ({ locale, errors, textOf }: Props) => {
  const t = translator(locale, 'site')
  const lines = errors.map((error) => ({
    field: error.field === 'form' ? null : error.field,
    text: textOf(error),
  }))
  return <FormErrors title={t('form.errorTitle')} lines={lines} note={t('form.errorKept')} />
}
