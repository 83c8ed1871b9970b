import type { Payload } from 'payload'

/** Something the worker does again and again. Safe to run twice, and in several workers at once. */
export type Job = {
  name: string
  everySeconds: number
  run: (payload: Payload, now: Date) => Promise<void>
}
