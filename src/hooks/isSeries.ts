import type { TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { SERIES } from '../numbering/documentNumber'

/** A 机关代字 that document numbers can be written with. */
export const isSeries: TextFieldSingleValidation = (value, options) =>
  !value || SERIES.test(value)
    ? text(value, options)
    : translator(localeOf(options.req), 'errors')('wrong-series')
