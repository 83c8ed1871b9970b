import { SLUGS } from '../../collections/slugs'
import { rememberReason } from '../../registers/acts'
import { tell } from '../../registers/follow/tell'
import { defineWorkflow } from '../../workflow/definition'
import { clearObjection, strikeFromList } from '../follow/objections'

/** An objection 异议 to a published list: a person answers each, and the answer is mailed. */
export const talentObjectionWorkflow = defineWorkflow({
  collection: SLUGS.talentObjections,
  initial: 'received',
  states: {
    received: { tone: 'waiting' },
    dismissed: { tone: 'done' },
    upheld: { tone: 'done' },
  },
  editable: [],
  owned: { returnedReason: null },
  actions: {
    dismiss: {
      from: ['received'],
      to: 'dismissed',
      by: ['reviewer', 'approver'],
      reason: 'required',
      change: rememberReason,
      follow: [clearObjection, tell('dismissed')],
      intent: 'primary',
    },
    uphold: {
      from: ['received'],
      to: 'upheld',
      by: ['reviewer', 'approver'],
      reason: 'required',
      change: rememberReason,
      follow: [strikeFromList, tell('upheld')],
      intent: 'danger',
    },
  },
})
