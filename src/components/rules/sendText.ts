'use client'

import type { ShownHits } from '../../moderation/rules/showHits'
import type { Answer } from '../askDesk'

type ErrorBody = { errors?: { message?: string }[] } | null

/** Sends a form with a file in it. Never rejects. */
export const sendText = async (path: string, form: FormData): Promise<Answer<ShownHits>> => {
  try {
    const response = await fetch(`/api${path}`, { method: 'POST', body: form, credentials: 'same-origin' })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return { ok: true, data: answer as ShownHits }
    const messages = ((answer as ErrorBody)?.errors ?? []).flatMap(({ message }) =>
      message ? [message] : [],
    )
    return { ok: false, status: response.status, messages }
  } catch {
    return { ok: false, status: 0, messages: [] }
  }
}
