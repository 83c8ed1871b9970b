import { SLUGS } from '../collections/slugs'
import { defineWorkflow } from './definition'
import { lockNewestRevision, unlockFinalRevision } from './follow/lockRevision'
import { revalidatePolicy } from './follow/revalidate'
import { isNotAuthorOfText } from './guards/isNotAuthorOfText'
import { policyHasText } from './guards/policyHasText'
import { findNewestRevision } from './newestRevision'

/** A policy 政策: from the first draft to the issued document, and its repeal. */
export const policyWorkflow = defineWorkflow({
  collection: SLUGS.policies,
  titled: 'title',
  initial: 'drafting',
  states: {
    drafting: { tone: 'draft' },
    'issue-review': { tone: 'waiting' },
    issued: { tone: 'done' },
    repealed: { tone: 'ended' },
  },
  editable: ['drafting'],
  owned: { finalRevision: null, issuedAt: null, repealedAt: null },
  actions: {
    'submit-issue': {
      from: ['drafting'],
      to: 'issue-review',
      by: ['editor'],
      guards: [policyHasText],
      change: async (context) => ({ finalRevision: (await findNewestRevision(context))?.id }),
      follow: [lockNewestRevision],
      intent: 'primary',
    },
    'return-issue': {
      from: ['issue-review'],
      to: 'drafting',
      by: ['approver'],
      reason: 'required',
      change: () => ({ finalRevision: null }),
      follow: [unlockFinalRevision],
    },
    issue: {
      from: ['issue-review'],
      to: 'issued',
      by: ['approver'],
      differsFrom: ['create', 'edit', 'submit-issue'],
      guards: [isNotAuthorOfText],
      reason: 'optional',
      change: ({ now }) => ({ issuedAt: now.toISOString() }),
      follow: [revalidatePolicy],
      intent: 'primary',
    },
    repeal: {
      from: ['issued'],
      to: 'repealed',
      by: ['approver'],
      reason: 'required',
      change: ({ now }) => ({ repealedAt: now.toISOString() }),
      follow: [revalidatePolicy],
      intent: 'danger',
    },
  },
})
