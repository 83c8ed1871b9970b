import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import { FormErrors } from '../FormErrors'
import { repairErrorText } from './repairErrors'

/** What stands in the way of a request for repair. */
export const RepairErrors = ({ locale, errors }: { locale: Locale; errors: readonly FieldError[] }) => (
  <FormErrors
    title={translator(locale, 'credit')('site.errorTitle')}
    lines={errors.map((error) => ({
      field: error.field === 'form' ? null : error.field,
      text: repairErrorText(locale, error),
    }))}
  />
)
