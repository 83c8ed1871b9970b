import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import { beijingDay, startOfBeijingDay } from '../../legal/beijing'
import type { Guard } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { remarkAction } from '../../workflow/remark'
import { MODERATORS } from '../moderators'

/** Who enforces 直播电商监督管理办法 (art 46). */
export const REFERRED_TO = ['market-regulation', 'cyberspace'] as const

const dayIsPast: Guard = ({ input, now }) =>
  Promise.resolve(
    input.receivedOn !== undefined && input.receivedOn > beijingDay(now) ? reasonOf('day-to-come') : null,
  )

/** A referral 线索移交: sent as a numbered letter, its receipt and what came of it kept. */
export const caseReferralWorkflow = defineWorkflow({
  collection: SLUGS.caseReferrals,
  initial: 'sent',
  states: {
    sent: { tone: 'waiting' },
    received: { tone: 'waiting' },
    answered: { tone: 'done' },
    'taken-back': { tone: 'ended' },
  },
  titled: 'number',
  editable: [],
  owned: { receivedOn: null, feedback: null },
  actions: {
    acknowledge: {
      from: ['sent'],
      to: 'received',
      by: MODERATORS,
      input: [{ name: 'receivedOn', type: 'day', required: true }],
      guards: [dayIsPast],
      change: ({ input }) => ({ receivedOn: startOfBeijingDay(input.receivedOn ?? '').toISOString() }),
      intent: 'primary',
    },
    'record-feedback': {
      from: ['sent', 'received'],
      to: 'answered',
      by: MODERATORS,
      reason: 'required',
      change: ({ reason }) => ({ feedback: reason }),
      intent: 'primary',
    },
    'take-back': { from: ['sent'], to: 'taken-back', by: MODERATORS, reason: 'required', intent: 'danger' },
    ...remarkAction(['sent', 'received', 'answered'], MODERATORS),
  },
})
