import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import { reportErrorText } from '../../../../livestream/reports/errorText'

type Props = { locale: Locale; errors: readonly FieldError[] }

/** Everything that stands in the way, on top of the form; what belongs to a field is a link to it. */
export const ReportErrors = ({ locale, errors }: Props) => {
  const t = translator(locale, 'site')
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1}>
      <h2 id="error-summary">{t('form.errorTitle')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.code}`}>
            {error.field === 'form' ? (
              reportErrorText(error, locale)
            ) : (
              <a href={`#${error.field}`}>{reportErrorText(error, locale)}</a>
            )}
          </li>
        ))}
      </ul>
      <p>{t('form.errorKept')}</p>
    </div>
  )
}
