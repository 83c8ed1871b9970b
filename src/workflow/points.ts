import { SLUGS } from '../collections/slugs'
import { askOpinion } from './askOpinion'
import { defineWorkflow } from './definition'
import { moveMembersToPoint } from './follow/pointMembers'
import { changeIsInNewerRevision } from './guards/changeIsInNewerRevision'
import { consultationIsUnpublished } from './guards/consultationIsUnpublished'
import { pointHasAnswer, pointHasComments, pointIsEmpty } from './guards/pointState'
import { targetIsOpenPoint } from './guards/targetIsOpenPoint'
import { remarkAction } from './remark'

export const POINT_DISPOSITIONS = ['adopted', 'partly-adopted', 'not-adopted', 'further-study'] as const

const UNDER_WAY = ['open', 'division-review', 'legal-review', 'approval'] as const

/**
 * A point 意见要点: what many comments say, answered once. Its answer is drafted by the division and passes its head, the
 * legal reviewer and the department leader; the comments that carry the point inherit it.
 */
export const pointWorkflow = defineWorkflow({
  collection: SLUGS.points,
  titled: 'title',
  initial: 'open',
  states: {
    open: { tone: 'draft' },
    'division-review': { tone: 'waiting' },
    'legal-review': { tone: 'waiting' },
    approval: { tone: 'waiting' },
    decided: { tone: 'done' },
    merged: { tone: 'ended' },
    dropped: { tone: 'ended' },
  },
  editable: ['open'],
  owned: {
    disposition: null,
    dispositionReason: null,
    decidedAt: null,
    mergedInto: null,
    changedRevision: null,
    changedClause: null,
  },
  actions: {
    answer: {
      from: ['open'],
      to: 'same',
      by: ['editor', 'reviewer'],
      reason: 'required',
      input: [{ name: 'disposition', type: 'select', required: true, options: POINT_DISPOSITIONS }],
      guards: [consultationIsUnpublished],
      change: ({ input, reason }) => ({ disposition: input.disposition, dispositionReason: reason }),
      intent: 'primary',
      bulk: true,
    },
    'link-change': {
      from: ['open', 'division-review', 'legal-review', 'approval', 'decided'],
      to: 'same',
      by: ['editor', 'reviewer'],
      input: [
        { name: 'changedRevision', type: 'revision', required: true },
        { name: 'changedClause', type: 'changed-clause', required: true, maxLength: 100 },
      ],
      guards: [consultationIsUnpublished, changeIsInNewerRevision],
      change: ({ input }) => ({ changedRevision: input.changedRevision, changedClause: input.changedClause }),
    },
    submit: {
      from: ['open'],
      to: 'division-review',
      by: ['editor'],
      guards: [consultationIsUnpublished, pointHasComments, pointHasAnswer],
      intent: 'primary',
      bulk: true,
    },
    'pass-division': {
      from: ['division-review'],
      to: 'legal-review',
      by: ['reviewer'],
      differsFrom: ['answer', 'submit'],
      reason: 'optional',
      guards: [consultationIsUnpublished],
      intent: 'primary',
      bulk: true,
    },
    'pass-legal': {
      from: ['legal-review'],
      to: 'approval',
      by: ['legal-reviewer'],
      differsFrom: ['answer', 'submit', 'pass-division'],
      reason: 'optional',
      guards: [consultationIsUnpublished],
      intent: 'primary',
      bulk: true,
    },
    approve: {
      from: ['approval'],
      to: 'decided',
      by: ['approver'],
      differsFrom: ['answer', 'submit', 'pass-division', 'pass-legal'],
      reason: 'optional',
      guards: [consultationIsUnpublished, pointHasAnswer],
      change: ({ now }) => ({ decidedAt: now.toISOString() }),
      intent: 'primary',
      bulk: true,
    },
    'return-division': {
      from: ['division-review'],
      to: 'open',
      by: ['reviewer'],
      reason: 'required',
      bulk: true,
    },
    'return-legal': {
      from: ['legal-review'],
      to: 'open',
      by: ['legal-reviewer'],
      reason: 'required',
      bulk: true,
    },
    'return-approval': {
      from: ['approval'],
      to: 'open',
      by: ['approver'],
      reason: 'required',
      bulk: true,
    },
    reopen: {
      from: ['decided'],
      to: 'open',
      by: ['reviewer'],
      reason: 'required',
      guards: [consultationIsUnpublished],
      change: () => ({ decidedAt: null }),
    },
    merge: {
      from: ['open'],
      to: 'merged',
      by: ['editor', 'reviewer'],
      input: [{ name: 'point', type: 'point', required: true }],
      alsoLocks: 'point',
      guards: [consultationIsUnpublished, targetIsOpenPoint],
      change: ({ input }) => ({ mergedInto: input.point }),
      follow: [moveMembersToPoint],
    },
    ...remarkAction(UNDER_WAY, ['editor', 'reviewer', 'legal-reviewer', 'approver']),
    ...askOpinion(['open', 'division-review', 'legal-review'], ['editor', 'reviewer', 'legal-reviewer']),
    drop: {
      from: ['open'],
      to: 'dropped',
      by: ['editor', 'reviewer'],
      reason: 'optional',
      guards: [consultationIsUnpublished, pointIsEmpty],
      intent: 'danger',
    },
  },
})
