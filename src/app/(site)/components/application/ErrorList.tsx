import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import type { RegisterDefinition } from '../../../../registers/definition'
import { groundsError } from './GroundsField'
import { errorText } from '../../../../registers/fieldTexts'

type Props = { locale: Locale; register: RegisterDefinition; errors: readonly FieldError[] }

const textOf = ({ locale, register }: Props, error: FieldError) =>
  error.field === 'grounds' ? groundsError(locale, error) : errorText(register, error, locale)

/** Everything that stands in the way, on top of the form; what belongs to a field is a link to it. */
export const ErrorList = (props: Props) => {
  const { locale, errors } = props
  const t = translator(locale, 'site')
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1}>
      <h2 id="error-summary">{t('form.errorTitle')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.code}`}>
            {error.field === 'form' ? (
              textOf(props, error)
            ) : (
              <a href={`#${error.field}`}>{textOf(props, error)}</a>
            )}
          </li>
        ))}
      </ul>
      <p>{t('form.errorKept')}</p>
    </div>
  )
}
