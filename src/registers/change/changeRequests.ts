import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import { applyChange } from './applyChange'
import { changeStillFits } from './changeStillFits'

/**
 * A change of what was filed 变更申请: asked for by the applicant or by staff, approved by another person, and only then
 * in the record.
 */
export const changeRequestWorkflow = defineWorkflow({
  collection: SLUGS.changeRequests,
  initial: 'requested',
  states: {
    requested: { tone: 'waiting' },
    'county-checked': { tone: 'waiting' },
    approved: { tone: 'done' },
    refused: { tone: 'ended' },
  },
  editable: [],
  owned: { answeredAt: null },
  actions: {
    'pass-county': {
      from: ['requested'],
      to: 'county-checked',
      by: ['county-officer'],
      differsFrom: ['receive'],
      reason: 'optional',
      intent: 'primary',
      bulk: true,
    },
    approve: {
      from: ['requested', 'county-checked'],
      to: 'approved',
      by: ['registrar'],
      differsFrom: ['receive', 'pass-county'],
      reason: 'optional',
      guards: [changeStillFits],
      change: ({ now }) => ({ answeredAt: now.toISOString() }),
      follow: [applyChange],
      intent: 'primary',
      bulk: true,
    },
    refuse: {
      from: ['requested', 'county-checked'],
      to: 'refused',
      by: ['registrar', 'county-officer'],
      reason: 'required',
      change: ({ now }) => ({ answeredAt: now.toISOString() }),
      intent: 'danger',
    },
  },
})
