import type { SeedMapping } from './types'

/** What was compared, and the rows somebody has looked at; the others wait. */
export const mappings = [
  {
    policy: 'park-rules',
    from: 1,
    to: 2,
    confirmed: [
      { from: 'c-a6.2', to: ['c-a6.2'] },
      { from: 'c-a7.1', to: ['c-a7.1'] },
    ],
  },
] as const satisfies readonly SeedMapping[]
