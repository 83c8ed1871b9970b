import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { ATTACHMENT_ACCEPT } from '../../../../intake/attachmentRules'
import type { FieldError } from '../../../../intake/submissionSchema'
import { reportErrorText } from '../../../../livestream/reports/errorText'
import { FormField } from '../application/FormField'

type Props = {
  locale: Locale
  names: readonly string[]
  label: (number: number) => string
  errors: readonly FieldError[]
  hadFiles: boolean
  /** Where two forms stand on one page, what tells their controls apart. */
  prefix?: string
}

/** Controls for pictures and papers. */
export const EvidenceFields = ({ locale, names, label, errors, hadFiles, prefix = '' }: Props) => {
  const t = translator(locale, 'site')
  return names.map((name, index) => {
    const control = `files.${name}`
    return (
      <FormField
        key={name}
        name={`${prefix}${control}`}
        label={label(index + 1)}
        optional={t('form.optional')}
        help={[hadFiles && t('apply.filesAgain'), t('apply.filesHelp')].filter(Boolean).join(' ')}
        errors={errors
          .filter(({ field }) => field === `${prefix}${control}`)
          .map((error) => reportErrorText(error, locale))}
      >
        {(described, isWrong) => (
          <input
            id={`${prefix}${control}`}
            name={control}
            type="file"
            accept={ATTACHMENT_ACCEPT}
            aria-describedby={described}
            aria-invalid={isWrong || undefined}
          />
        )}
      </FormField>
    )
  })
}
