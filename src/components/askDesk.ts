'use client'

import type { Translate } from '../i18n'

/** A refusal as the sentences the server gave; status 0 when the desk could not be reached. */
export type Refused = { ok: false; status: number; messages: string[] }

/** What an endpoint answered. */
export type Answer<Data> = { ok: true; data: Data } | Refused

type ErrorBody = { errors?: { message?: string }[] }

/** A response that is not a success, as the sentences in it. */
export const readRefusal = async (response: Response): Promise<Refused> => {
  const body = (await response.json().catch(() => null)) as ErrorBody | null
  const messages = (body?.errors ?? []).flatMap(({ message }) => (message ? [message] : []))
  return { ok: false, status: response.status, messages }
}

const sending = (body: unknown): RequestInit =>
  body instanceof FormData
    ? { body }
    : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }

/**
 * Asks one of the desk's own endpoints (`path` below /api): with a body, or a form with files, by POST unless said
 * otherwise. Never rejects.
 */
export const askDesk = async <Data>(
  path: string,
  body?: unknown,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<Answer<Data>> => {
  const init = body === undefined ? {} : { method, ...sending(body) }
  try {
    const response = await fetch(`/api${path}`, { ...init, credentials: 'same-origin' })
    if (!response.ok) return await readRefusal(response)
    return { ok: true, data: (await response.json().catch(() => null)) as Data }
  } catch {
    return { ok: false, status: 0, messages: [] }
  }
}

/** What to tell a person of a refusal: the server's sentences, else whether it was reached and what to do now. */
export const refusalOf = ({ status, messages }: Refused, t: Translate): string[] => {
  if (messages.length > 0) return messages
  return [status === 0 ? t('admin:unreachable') : t('admin:failed', { status })]
}
