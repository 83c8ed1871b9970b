import { SLUGS } from '../../collections/slugs'
import { rememberReason } from '../../registers/acts'
import { tell } from '../../registers/follow/tell'
import { CLAIM_OWNED, claimActions } from '../../workflow/claim'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import { defineWorkflow } from '../../workflow/definition'
import { isNotTakenByAnother } from '../../workflow/guards/isNotTakenByAnother'
import { remarkAction } from '../../workflow/remark'
import { issueAnswer } from '../answerLetter'
import { clearObjection, strikeFromList } from '../follow/objections'

/** Working days in which an objection is answered; [G] set by practice, no law read. */
const DAYS_TO_ANSWER = 10

const ANSWERING = ['reviewer', 'approver'] as const

/** An objection 异议 to a published list: a person answers each, and the answer is mailed. */
export const talentObjectionWorkflow = defineWorkflow({
  collection: SLUGS.talentObjections,
  initial: 'received',
  states: {
    received: { tone: 'waiting', within: DAYS_TO_ANSWER, escalatesTo: ['approver'] },
    dismissed: { tone: 'done' },
    upheld: { tone: 'done' },
  },
  editable: [],
  owned: { ...CLOCK_OWNED, ...CLAIM_OWNED, returnedReason: null },
  actions: {
    dismiss: {
      from: ['received'],
      to: 'dismissed',
      by: ANSWERING,
      reason: 'required',
      guards: [isNotTakenByAnother],
      change: rememberReason,
      follow: [clearObjection, issueAnswer('dismissed'), tell('dismissed', 'certificate')],
      intent: 'primary',
    },
    uphold: {
      from: ['received'],
      to: 'upheld',
      by: ANSWERING,
      reason: 'required',
      guards: [isNotTakenByAnother],
      change: rememberReason,
      follow: [strikeFromList, issueAnswer('upheld'), tell('upheld', 'certificate')],
      intent: 'danger',
    },
    ...claimActions({ states: ['received'], by: ANSWERING, assignedBy: ANSWERING }),
    ...remarkAction(['received'], ANSWERING),
    ...clockActions(['received']),
  },
})
