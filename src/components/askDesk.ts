'use client'

/** What an endpoint answered; a refusal as the sentences it gave, empty when the desk could not be reached. */
export type Answer<Data> = { ok: true; data: Data } | { ok: false; status: number; messages: string[] }

type ErrorBody = { errors?: { message?: string }[] }

const messagesOf = (body: unknown): string[] =>
  ((body as ErrorBody | null)?.errors ?? []).flatMap(({ message }) => (message ? [message] : []))

/** Asks one of the desk's own endpoints (`path` below /api): with a body by POST unless said otherwise. Never rejects. */
export const askDesk = async <Data>(
  path: string,
  body?: unknown,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<Answer<Data>> => {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(`/api${path}`, { ...init, credentials: 'same-origin' })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return { ok: true, data: answer as Data }
    return { ok: false, status: response.status, messages: messagesOf(answer) }
  } catch {
    return { ok: false, status: 0, messages: [] }
  }
}
