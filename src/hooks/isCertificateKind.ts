import type { TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'

const KIND = /^[a-z]+(-[a-z]+)*$/

/** Written as registers are named; a register that is not there yet may have its series already. */
export const isCertificateKind: TextFieldSingleValidation = (value, options) =>
  !value || KIND.test(value)
    ? text(value, options)
    : translator(localeOf(options.req), 'errors')('wrong-certificate-kind')
