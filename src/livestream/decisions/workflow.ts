import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import { ANY_JUDGEMENT } from './decision'

/**
 * A decision 裁量意见: sealed for all but its author until it stands beside the other one, opened, and superseded when an
 * appeal puts another in its place.
 */
export const caseDecisionWorkflow = defineWorkflow({
  collection: SLUGS.caseDecisions,
  initial: 'sealed',
  states: {
    sealed: { tone: 'waiting' },
    opened: { tone: 'done' },
    superseded: { tone: 'ended' },
  },
  editable: [],
  owned: {},
  actions: {
    open: {
      from: ['sealed'],
      to: 'opened',
      by: 'system',
      // In the trail of the decision, now that it may be read: it can be held against the digest of the day it was made.
      input: [
        ...ANY_JUDGEMENT.map((field) => ({ ...field, isPrivate: false })),
        { name: 'salt', type: 'text', required: true },
      ],
    },
    supersede: { from: ['opened'], to: 'superseded', by: 'system' },
  },
})
