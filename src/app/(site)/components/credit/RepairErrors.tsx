import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import { repairErrorText } from './repairErrors'

/** Everything that stands in the way, on top of the form; what belongs to a field is a link to it. */
export const RepairErrors = ({ locale, errors }: { locale: Locale; errors: readonly FieldError[] }) =>
  errors.length === 0 ? null : (
    <div className="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1}>
      <h2 id="error-summary">{translator(locale, 'credit')('site.errorTitle')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.code}`}>
            {error.field === 'form' ? (
              repairErrorText(locale, error)
            ) : (
              <a href={`#${error.field}`}>{repairErrorText(locale, error)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
