import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { FieldError } from '../../../intake/submissionSchema'

type Line = {
  /** The control it belongs to; null where it is the form as a whole. */
  field: string | null
  text: string
}

type Props = { title: string; lines: readonly Line[]; note?: string }

/** Everything that stands in the way, on top of a form; what belongs to a control is a link to it. */
export const FormErrors = ({ title, lines, note }: Props) =>
  lines.length === 0 ? null : (
    <div className="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1}>
      <h2 id="error-summary">{title}</h2>
      <ul>
        {lines.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
      {note && <p>{note}</p>}
    </div>
  )

type Of = { locale: Locale; errors: readonly FieldError[]; textOf: (error: FieldError) => string }

/** Errors of a form that keeps what was typed. */
export const KeptFormErrors = ({ locale, errors, textOf }: Of) => {
  const t = translator(locale, 'site')
  const lines = errors.map((error) => ({
    field: error.field === 'form' ? null : error.field,
    text: textOf(error),
  }))
  return <FormErrors title={t('form.errorTitle')} lines={lines} note={t('form.errorKept')} />
}
