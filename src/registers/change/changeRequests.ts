import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import type { ActionContext } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { applyChange } from './applyChange'
import { changeStillFits } from './changeStillFits'
import { codeStandsOnce } from './codeStandsOnce'
import { tellOfChange } from './tellOfChange'

const answered = ({ now, reason }: ActionContext) => ({ answeredAt: now.toISOString(), answer: reason })

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
  owned: { answeredAt: null, answer: null },
  actions: {
    'pass-county': {
      from: ['requested'],
      to: 'county-checked',
      by: ['county-officer'],
      differsFrom: ['receive'],
      reason: 'optional',
      followAll: [notify],
      intent: 'primary',
      bulk: true,
    },
    approve: {
      from: ['requested', 'county-checked'],
      to: 'approved',
      by: ['registrar'],
      differsFrom: ['receive', 'pass-county'],
      reason: 'optional',
      guards: [changeStillFits, codeStandsOnce],
      change: answered,
      follow: [applyChange, tellOfChange('change-approved', 'certificate')],
      intent: 'primary',
      bulk: true,
    },
    refuse: {
      from: ['requested', 'county-checked'],
      to: 'refused',
      by: ['registrar', 'county-officer'],
      reason: 'required',
      change: answered,
      follow: [tellOfChange('change-refused')],
      intent: 'danger',
    },
  },
})
