import type { RegisterDefinition } from './definition'

/** What every register whose entries have a term has alike; its workflow is an `accreditationWorkflow`. */
export const TERM_REGISTER = {
  publicStates: ['accredited', 'renewal', 'suspended'],
  queues: [
    { name: 'county-check', states: ['submitted'] },
    { name: 'province-review', states: ['county-checked', 'renewal'] },
    { name: 'overdue', states: ['submitted', 'county-checked', 'renewal', 'appealed'], only: 'overdue' },
    { name: 'with-applicant', states: ['returned'] },
    { name: 'standing', states: ['accredited'] },
    { name: 'expiring', states: ['accredited'], only: 'expiring' },
    { name: 'measures', states: ['suspended', 'removed', 'appealed'] },
    { name: 'ended', states: ['expired', 'refused', 'withdrawn', 'cancelled'] },
  ],
  columns: { dates: ['renewalRemindAt', 'revokedAt'], texts: ['appealReason'] },
} as const satisfies Pick<RegisterDefinition, 'publicStates' | 'queues' | 'columns'>

/** Places are the same by their name or their address, and are looked for by who runs them. */
export const PLACE_REGISTER = {
  ...TERM_REGISTER,
  duplicates: [
    { field: 'name', compare: 'text' },
    { field: 'address', compare: 'text' },
  ],
  searched: ['operator', 'unifiedCode'],
} as const satisfies Partial<RegisterDefinition>
