import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'

/** A report 举报线索: joined to a case, and answered by what becomes of that. */
export const liveReportWorkflow = defineWorkflow({
  collection: SLUGS.liveReports,
  initial: 'received',
  states: {
    received: { tone: 'waiting' },
    joined: { tone: 'active' },
    upheld: { tone: 'done' },
    dismissed: { tone: 'ended' },
    withdrawn: { tone: 'ended' },
  },
  editable: [],
  owned: { case: null },
  actions: {
    join: {
      from: ['received'],
      to: 'joined',
      by: 'system',
      input: [{ name: 'case', type: 'text', required: true, maxLength: 36 }],
      change: ({ input }) => ({ case: input.case }),
    },
    uphold: { from: ['joined', 'dismissed'], to: 'upheld', by: 'system' },
    dismiss: { from: ['joined', 'upheld'], to: 'dismissed', by: 'system' },
    // What a rule reported rests on a text that never belonged there.
    withdraw: { from: ['joined'], to: 'withdrawn', by: 'system' },
  },
})
