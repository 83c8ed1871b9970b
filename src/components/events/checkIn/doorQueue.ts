/** A check-in that the server has not heard of yet. */
export type Waiting = {
  key: string
  registration: string
  name: string
  at: string
  /** What the server said in the end, when it would not have admitted them. */
  problem?: string
}

const nameOf = (event: string) => `desk-check-in:${event}`

const isWaiting = (value: unknown): value is Waiting =>
  value !== null && typeof value === 'object' && 'key' in value && 'registration' in value

/** What is still to be told the server, kept on the device: a phone that is switched off forgets nobody. */
export const readQueue = (event: string): Waiting[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameOf(event)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isWaiting) : []
  } catch {
    return []
  }
}

export const writeQueue = (event: string, queue: readonly Waiting[]): void => {
  if (queue.length === 0) localStorage.removeItem(nameOf(event))
  else localStorage.setItem(nameOf(event), JSON.stringify(queue))
}
