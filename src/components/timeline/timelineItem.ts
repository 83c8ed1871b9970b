import type { Tone } from '../../workflow/definition'

/** One act of a record's timeline, ready to be read. */
export type TimelineItem = {
  sequence: number
  /** Beijing time to the minute, and the exact moment. */
  when: string
  exact: string
  act: string
  actor: { name: string; roles: string; agency: string }
  from: { tone: Tone; label: string } | null
  to: { tone: Tone; label: string } | null
  reason: string | null
  facts: { label: string; before: string | null; after: string }[]
  /** First characters of the entry's SM3 digest. */
  hash: string
}
