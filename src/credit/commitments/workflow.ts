import { SLUGS } from '../../collections/slugs'
import { SEVERITIES } from '../../legal/creditPeriods'
import { defineWorkflow } from '../../workflow/definition'
import type { ActionContext } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { remarkAction } from '../../workflow/remark'
import { withdrawDecisions } from '../decisionLetter'
import { reviseGrade } from '../grades/proposeGrade'
import { openBreach } from '../records/openBreach'
import { tellSubject } from '../tellSubject'

const OPEN = ['pending', 'due'] as const

const settle = ({ reason, now }: ActionContext) => ({ finding: reason, settledAt: now.toISOString() })

/**
 * A commitment 信用承诺: signed, reminded of, and found kept or broken once its day has come. A broken one opens the
 * record of a breach.
 */
export const commitmentWorkflow = defineWorkflow({
  collection: SLUGS.commitments,
  initial: 'pending',
  titled: 'subjectName',
  states: {
    pending: { tone: 'active' },
    due: { tone: 'waiting' },
    performed: { tone: 'done' },
    broken: { tone: 'ended' },
    lapsed: { tone: 'ended' },
  },
  editable: [],
  owned: { finding: null, settledAt: null },
  actions: {
    remind: {
      from: ['pending'],
      to: 'same',
      by: 'system',
      due: 'remindAt',
      change: () => ({ remindAt: null }),
      follow: [tellSubject('commitment-reminder')],
    },
    'fall-due': {
      from: ['pending'],
      to: 'due',
      by: 'system',
      due: 'endsAt',
      change: () => ({ remindAt: null }),
      follow: [tellSubject('commitment-due')],
      followAll: [notify],
    },
    'mark-performed': {
      from: [...OPEN],
      to: 'performed',
      by: ['county-officer', 'registrar'],
      reason: 'optional',
      change: settle,
      intent: 'primary',
      bulk: true,
      follow: [tellSubject('commitment-performed'), reviseGrade],
    },
    'mark-broken': {
      from: [...OPEN],
      to: 'broken',
      by: ['county-officer', 'registrar'],
      reason: 'required',
      input: [{ name: 'severity', type: 'select', required: true, options: SEVERITIES }],
      change: settle,
      intent: 'danger',
      follow: [withdrawDecisions, tellSubject('commitment-broken'), openBreach, reviseGrade],
    },
    lapse: {
      from: [...OPEN],
      to: 'lapsed',
      by: ['registrar'],
      reason: 'required',
      change: settle,
      follow: [withdrawDecisions, tellSubject('commitment-lapsed')],
    },
    ...remarkAction(OPEN, ['county-officer', 'registrar']),
  },
})
