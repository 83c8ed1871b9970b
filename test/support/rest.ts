import { handleEndpoints } from 'payload'

import config from '../../payload.config'
import type { Person } from './people'

export const SITE = 'http://127.0.0.1:3000'

export type RestAnswer = {
  status: number
  // The shapes of answers differ by endpoint; tests assert what they read.
  body: Record<string, unknown> & {
    docs?: Record<string, unknown>[]
    doc?: Record<string, unknown>
    errors?: { message: string; code?: string }[]
  }
  headers: Headers
}

type RestOptions = {
  /** Who asks; without it, somebody anonymous. */
  as?: Pick<Person, 'token'>
  body?: unknown
  /** Sent as it is, instead of `body` as JSON. */
  raw?: BodyInit
  headers?: Record<string, string>
}

/** Sends a request to Payload's own REST handler: real tokens, real access, real error answers; no web server. */
export async function rest(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  { as, body, raw, headers }: RestOptions = {},
): Promise<RestAnswer> {
  const response = await handleEndpoints({
    config,
    request: new Request(`${SITE}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as ? { authorization: `JWT ${as.token}` } : {}),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    }),
  })
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return {
    status: response.status,
    body: (isJson ? JSON.parse(text) : { text }) as RestAnswer['body'],
    headers: response.headers,
  }
}
