import type { AfterErrorHook } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { reasonOf } from './Refusal'
import { sentenceOf } from './translateRefusal'

/** PostgreSQL's class 22, data exception: a NUL character, an id that is none, a number or date beyond the range. */
const isDataException = (error: unknown): boolean => {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' && cause.code.startsWith('22')
}

/** What the database cannot hold is bad input, not a failure of the server. */
export const translateDataError: AfterErrorHook = ({ error, req }) => {
  if (!isDataException(error)) return
  const reason = reasonOf('malformed-request')
  return {
    status: 400,
    response: { errors: [{ ...reason, message: sentenceOf(localeOf(req), reason) }] },
  }
}
