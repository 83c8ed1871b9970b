import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import { FormField } from './FormField'

type Props = { locale: Locale; typed: string; errors: readonly FieldError[] }

export const groundsError = (locale: Locale, { code }: FieldError): string =>
  translator(locale, 'site')(code === 'too-long' ? 'application.groundsLong' : 'application.groundsEmpty')

/** Why somebody asks for it. */
export const GroundsField = ({ locale, typed, errors }: Props) => {
  const t = translator(locale, 'site')
  return (
    <FormField
      name="grounds"
      label={t('application.grounds')}
      optional={undefined}
      help={t('application.groundsHelp')}
      errors={errors.filter(({ field }) => field === 'grounds').map((error) => groundsError(locale, error))}
    >
      {(described, isWrong) => (
        <textarea
          id="grounds"
          name="grounds"
          rows={5}
          required
          aria-describedby={described}
          aria-invalid={isWrong || undefined}
          defaultValue={typed}
        />
      )}
    </FormField>
  )
}
