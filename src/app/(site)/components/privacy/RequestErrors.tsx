import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { MAX_NOTE } from '../../../../privacy/dataRequestForm'
import type { FormErrorCode } from '../../../../privacy/dataRequestForm'
import { FormErrors } from '../FormErrors'

export const errorText = (locale: Locale, code: FormErrorCode): string =>
  translator(locale, 'privacy')(`errors.${code}`, { max: MAX_NOTE })

const FIELDS: readonly FormErrorCode[] = ['code', 'contact', 'kind', 'note']

type Props = { locale: Locale; title: string; errors: readonly FormErrorCode[] }

/** What stands in the way of a request about one's data. */
export const RequestErrors = ({ locale, title, errors }: Props) => (
  <FormErrors
    title={title}
    lines={errors.map((code) => ({
      field: FIELDS.includes(code) ? code : null,
      text: errorText(locale, code),
    }))}
  />
)
