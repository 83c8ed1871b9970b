export const CONFLICT_KINDS = ['room', 'speaker', 'audience', 'summit', 'holiday', 'make-up-day'] as const

export type ConflictKind = (typeof CONFLICT_KINDS)[number]

/**
 * `refused`: cannot be approved. `warned`: may be, by somebody who says that they have seen it. `soft`: the other event may
 * still come to nothing.
 */
export type Severity = 'refused' | 'warned' | 'soft'

export type Conflict = {
  kind: ConflictKind
  severity: Severity
  /** What is wanted twice: the room's, speaker's or event's name; the name of a holiday. */
  what: string
  whatEn: string | null
  /** The other event; none for a day of the calendar. */
  event: {
    id: string
    title: string
    titleEn: string | null
    state: string
    agency: string
    county: string | null
    startsAt: string
    endsAt: string
  } | null
  /** YYYY-MM-DD, for a day of the calendar. */
  day: string | null
}
