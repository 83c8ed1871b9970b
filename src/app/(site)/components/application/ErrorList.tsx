import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import type { RegisterDefinition } from '../../../../registers/definition'
import { KeptFormErrors } from '../KeptFormErrors'
import { groundsError } from './GroundsField'
import { errorText } from '../../../../registers/fieldTexts'

type Props = { locale: Locale; register: RegisterDefinition; errors: readonly FieldError[] }

const textOf = ({ locale, register }: Props, error: FieldError) =>
  error.field === 'grounds' ? groundsError(locale, error) : errorText(register, error, locale)

/** What stands in the way of an application. */
export const ErrorList = (props: Props) => (
  <KeptFormErrors locale={props.locale} errors={props.errors} textOf={(error) => textOf(props, error)} />
)
