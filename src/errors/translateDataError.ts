import { QueryError } from 'payload'
import type { AfterErrorHook, PayloadRequest } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { reasonOf } from './Refusal'
import { sentenceOf } from './translateRefusal'

/** PostgreSQL's own code of what went wrong. */
const sqlStateOf = (error: unknown): string => {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : ''
}

/** A number or a day has no letters to be like others: `undefined_function`; JSON has few operators: `syntax_error`. */
const WRONG_OPERATOR = new Set(['42883', '42601'])

const isWrongOperator = (error: unknown, { query }: Pick<PayloadRequest, 'query'>): boolean =>
  WRONG_OPERATOR.has(sqlStateOf(error)) && query.where !== undefined

const codeOf = (error: unknown, req: PayloadRequest): string | undefined => {
  // Payload names the column that cannot be asked for, in English.
  if (error instanceof QueryError || isWrongOperator(error, req)) return 'unreadable-query'
  // Class 22, data exception: a NUL character, an id that is none, a number or date beyond the range.
  return sqlStateOf(error).startsWith('22') ? 'malformed-request' : undefined
}

/** What the database cannot hold is bad input, not a failure of the server. */
export const translateDataError: AfterErrorHook = ({ error, req }) => {
  const code = codeOf(error, req)
  if (!code) return
  const reason = reasonOf(code)
  return {
    status: 400,
    response: { errors: [{ ...reason, message: sentenceOf(localeOf(req), reason) }] },
  }
}
