import { SLUGS } from '../collections/slugs'
import { defineWorkflow } from './definition'
import { lockRevision, unlockRevision } from './follow/lockRevision'
import { storeReport, tellCommenters } from './follow/publishReport'
import { revalidateConsultation } from './follow/revalidate'
import { isNotAuthorOfText } from './guards/isNotAuthorOfText'
import { periodIsLawful } from './guards/periodIsLawful'
import { reportReconciles } from './guards/reportReconciles'
import { revisionHasClauses } from './guards/revisionHasClauses'

/** What the public may see: the notice is out. */
export const PUBLIC_STATES = ['open', 'closed', 'conclusion-review', 'published'] as const

/**
 * A consultation 征求意见: drafted by the division, read by its head, by the legal reviewer and by the department
 * leader, four different people; it opens and closes by itself, and its conclusion is published after a second look.
 */
export const consultationWorkflow = defineWorkflow({
  collection: SLUGS.consultations,
  titled: 'title',
  initial: 'draft',
  states: {
    draft: { tone: 'draft' },
    'division-review': { tone: 'waiting' },
    'legal-review': { tone: 'waiting' },
    approval: { tone: 'waiting' },
    scheduled: { tone: 'active' },
    open: { tone: 'active' },
    closed: { tone: 'active' },
    'conclusion-review': { tone: 'waiting' },
    published: { tone: 'done' },
    withdrawn: { tone: 'ended' },
  },
  editable: ['draft'],
  owned: { publishedAt: null, withdrawnReason: null },
  actions: {
    submit: {
      from: ['draft'],
      to: 'division-review',
      by: ['editor'],
      guards: [periodIsLawful, revisionHasClauses],
      follow: [lockRevision],
      intent: 'primary',
    },
    'pass-division': {
      from: ['division-review'],
      to: 'legal-review',
      by: ['reviewer'],
      differsFrom: ['create', 'edit', 'submit'],
      guards: [isNotAuthorOfText],
      reason: 'optional',
      intent: 'primary',
    },
    'pass-legal': {
      from: ['legal-review'],
      to: 'approval',
      by: ['legal-reviewer'],
      differsFrom: ['create', 'edit', 'submit', 'pass-division'],
      guards: [isNotAuthorOfText],
      reason: 'optional',
      intent: 'primary',
    },
    approve: {
      from: ['approval'],
      to: 'scheduled',
      by: ['approver'],
      differsFrom: ['create', 'edit', 'submit', 'pass-division', 'pass-legal'],
      reason: 'optional',
      guards: [isNotAuthorOfText, periodIsLawful],
      intent: 'primary',
    },
    'return-division': {
      from: ['division-review'],
      to: 'draft',
      by: ['reviewer'],
      reason: 'required',
      follow: [unlockRevision],
    },
    'return-legal': {
      from: ['legal-review'],
      to: 'draft',
      by: ['legal-reviewer'],
      reason: 'required',
      follow: [unlockRevision],
    },
    'return-approval': {
      from: ['approval'],
      to: 'draft',
      by: ['approver'],
      reason: 'required',
      follow: [unlockRevision],
    },
    open: {
      from: ['scheduled'],
      to: 'open',
      by: 'system',
      due: 'opensAt',
      follow: [revalidateConsultation],
    },
    close: {
      from: ['open'],
      to: 'closed',
      by: 'system',
      due: 'closesAt',
      follow: [revalidateConsultation],
    },
    conclude: {
      from: ['closed'],
      to: 'conclusion-review',
      by: ['editor'],
      guards: [reportReconciles],
      intent: 'primary',
    },
    'return-conclusion': {
      from: ['conclusion-review'],
      to: 'closed',
      by: ['approver'],
      reason: 'required',
    },
    publish: {
      from: ['conclusion-review'],
      to: 'published',
      by: ['approver'],
      differsFrom: ['conclude'],
      reason: 'optional',
      guards: [reportReconciles],
      change: ({ now }) => ({ publishedAt: now.toISOString() }),
      follow: [storeReport, tellCommenters, revalidateConsultation],
      intent: 'primary',
    },
    withdraw: {
      from: ['draft', 'scheduled', 'open'],
      to: 'withdrawn',
      by: ['approver'],
      reason: 'required',
      change: ({ reason }) => ({ withdrawnReason: reason }),
      follow: [revalidateConsultation],
      intent: 'danger',
    },
  },
})
