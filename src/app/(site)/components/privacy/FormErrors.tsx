import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { MAX_NOTE } from '../../../../privacy/dataRequestForm'
import type { FormErrorCode } from '../../../../privacy/dataRequestForm'

export const errorText = (locale: Locale, code: FormErrorCode): string =>
  translator(locale, 'privacy')(`errors.${code}`, { max: MAX_NOTE })

const FIELDS: readonly FormErrorCode[] = ['code', 'contact', 'kind', 'note']

/** Everything that stands in the way, on top of the form; what belongs to a field is a link to it. */
export const FormErrors = ({
  locale,
  title,
  errors,
}: {
  locale: Locale
  title: string
  errors: readonly FormErrorCode[]
}) =>
  errors.length === 0 ? null : (
    <div className="error-summary" role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">{title}</h2>
      <ul>
        {errors.map((code) => (
          <li key={code}>
            {FIELDS.includes(code) ? (
              <a href={`#${code}`}>{errorText(locale, code)}</a>
            ) : (
              errorText(locale, code)
            )}
          </li>
        ))}
      </ul>
    </div>
  )
