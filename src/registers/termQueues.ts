import type { RegisterQueue } from './definition'

/** Lists of a register whose entries have a term; see `accreditationWorkflow`. */
export const TERM_QUEUES: readonly RegisterQueue[] = [
  { name: 'county-check', states: ['submitted'] },
  { name: 'province-review', states: ['county-checked', 'renewal'] },
  { name: 'overdue', states: ['submitted', 'county-checked', 'renewal'], only: 'overdue' },
  { name: 'with-applicant', states: ['returned'] },
  { name: 'standing', states: ['accredited'] },
  { name: 'expiring', states: ['accredited'], only: 'expiring' },
  { name: 'measures', states: ['suspended', 'removed'] },
  { name: 'ended', states: ['expired', 'refused', 'withdrawn', 'cancelled'] },
]

/** States in which anyone may look an entry up. */
export const TERM_PUBLIC = ['accredited', 'renewal', 'suspended'] as const
