import { readRefusal } from '../askDesk'
import type { Answer } from '../askDesk'

const offer = (content: Blob, name: string) => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Asks for the raw message and hands it to the browser as a file. Never rejects. */
export const fetchOriginal = async (message: string, purpose: string): Promise<Answer<null>> => {
  try {
    const response = await fetch(`/api/reveal-mail/${message}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ purpose }),
      credentials: 'same-origin',
    })
    if (!response.ok) return await readRefusal(response)
    offer(await response.blob(), `${message}.eml`)
    return { ok: true, data: null }
  } catch {
    return { ok: false, status: 0, messages: [] }
  }
}
