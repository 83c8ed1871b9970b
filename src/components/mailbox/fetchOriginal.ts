type ErrorBody = { errors?: { message?: string }[] } | null

const offer = (content: Blob, name: string) => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Asks for the raw message and hands it to the browser as a file. Never rejects; `messages` are a refusal's sentences. */
export const fetchOriginal = async (
  message: string,
  purpose: string,
): Promise<{ isDone: boolean; messages: string[] }> => {
  try {
    const response = await fetch(`/api/reveal-mail/${message}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ purpose }),
      credentials: 'same-origin',
    })
    if (response.ok) {
      offer(await response.blob(), `${message}.eml`)
      return { isDone: true, messages: [] }
    }
    const answer = (await response.json().catch(() => null)) as ErrorBody
    return { isDone: false, messages: (answer?.errors ?? []).flatMap(({ message: words }) => words ?? []) }
  } catch {
    return { isDone: false, messages: [] }
  }
}
