'use client'

import type { EntryError, Typed } from './types'

type Sheet = { typed: Typed; files: readonly File[]; nonce: string }

export type Sent =
  { ok: true; receipt: string; late: boolean; repeated: boolean } | { ok: false; errors: EntryError[] }

/** Sends a sheet; the errors are empty when the desk could not be reached. Never rejects. */
export const sendEntry = async ({ typed, files, nonce }: Sheet): Promise<Sent> => {
  const data = new FormData()
  for (const [name, value] of Object.entries(typed)) data.set(name, value)
  data.set('nonce', nonce)
  for (const file of files) data.append('files', file)
  try {
    const response = await fetch('/api/enter-comment', {
      method: 'POST',
      body: data,
      credentials: 'same-origin',
    })
    const answer = (await response.json()) as {
      receipt: string
      late: boolean
      repeated: boolean
      errors?: Partial<EntryError>[]
    }
    if (response.ok) return { ok: true, ...answer }
    const errors = answer.errors ?? []
    return {
      ok: false,
      errors: errors.map(({ field = 'form', code = '', message = '' }) => ({ field, code, message })),
    }
  } catch {
    return { ok: false, errors: [] }
  }
}
