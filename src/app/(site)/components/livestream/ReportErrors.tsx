import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import { reportErrorText } from '../../../../livestream/reports/errorText'
import { KeptFormErrors } from '../KeptFormErrors'

type Props = { locale: Locale; errors: readonly FieldError[] }

/** What stands in the way of a report. */
export const ReportErrors = ({ locale, errors }: Props) => (
  <KeptFormErrors locale={locale} errors={errors} textOf={(error) => reportErrorText(error, locale)} />
)
