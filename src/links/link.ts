import type { Slug } from '../collections/slugs'
import type { MailParcel } from '../outbox/enqueue'

/** An applicant's link 一次性链接: what it is for, on which record, and how long; recorded in the database. */
export type ApplicantLink = {
  id: string
  /** What may be done with it, named by who issues it: `correct`, `certificate`. */
  purpose: string
  collection: Slug
  record: string
  /** The mail it went out in, to send the next one with; null when it was not mailed. */
  letter: MailParcel | null
  expiresAt: Date
}

/** What may be looked at and reported as often as one likes, while the link is good. */
const LASTING: readonly string[] = ['certificate', 'report']

export const isLasting = (purpose: string): boolean => LASTING.includes(purpose)

/** Why a link no longer opens: it has done its work, its time is over, a later one has taken its place. */
export type ClosedLink = 'used' | 'expired' | 'replaced'

export type FoundLink =
  | { state: 'open'; link: ApplicantLink }
  | { state: ClosedLink; link: ApplicantLink }
  /** Not issued here. */
  | { state: 'forged' }

export type LinkRow = {
  id: string
  purpose: string
  collection: Slug
  record: string
  letter: MailParcel | null
  expiresAt: Date
  usedAt: Date | null
  replacedAt: Date | null
}

export const stateOfLink = (row: LinkRow, now: Date): 'open' | ClosedLink => {
  if (row.usedAt !== null) return 'used'
  if (row.replacedAt !== null) return 'replaced'
  return row.expiresAt <= now ? 'expired' : 'open'
}
