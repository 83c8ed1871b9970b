import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import { beijingDay, startOfBeijingDay } from '../../legal/beijing'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import type { Guard, InputField } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { remarkAction } from '../../workflow/remark'
import { MODERATORS } from '../moderators'
import { CORRECTION_INPUT, correctionChange } from './correction'

/** Who enforces 直播电商监督管理办法 (art 46). */
export const REFERRED_TO = ['market-regulation', 'cyberspace'] as const

const dayIsPast: Guard = ({ input, now }) =>
  Promise.resolve(
    input.receivedOn !== undefined && input.receivedOn > beijingDay(now) ? reasonOf('day-to-come') : null,
  )

const RECEIVED: readonly InputField[] = [{ name: 'receivedOn', type: 'day', required: true }]

/**
 * A referral 线索移交: sent as a numbered letter, its receipt and what came of it kept. When the decision it rests on is
 * overturned or changed on appeal, whoever has it is told by a letter of its own, and their receipt of that is followed too.
 */
export const caseReferralWorkflow = defineWorkflow({
  collection: SLUGS.caseReferrals,
  initial: 'sent',
  states: {
    sent: { tone: 'waiting' },
    received: { tone: 'waiting' },
    answered: { tone: 'done' },
    'taken-back': { tone: 'ended' },
    // A letter of withdrawal is out; what was handed over must not be acted upon meanwhile.
    recalled: { tone: 'waiting', within: 5, escalatesTo: ['senior-moderator'] },
    'recall-confirmed': { tone: 'ended' },
    amended: { tone: 'waiting', within: 5, escalatesTo: ['senior-moderator'] },
  },
  titled: 'number',
  editable: [],
  owned: {
    ...CLOCK_OWNED,
    receivedOn: null,
    feedback: null,
    correction: null,
    correctionNumber: null,
    correctionDigest: null,
    correctedAt: null,
    correctionReceivedOn: null,
  },
  actions: {
    acknowledge: {
      from: ['sent'],
      to: 'received',
      by: MODERATORS,
      input: RECEIVED,
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
    recall: {
      from: ['sent', 'received', 'answered'],
      to: 'recalled',
      by: 'system',
      input: CORRECTION_INPUT,
      change: correctionChange('recall'),
      followAll: [notify],
    },
    'confirm-recall': {
      from: ['recalled'],
      to: 'recall-confirmed',
      by: MODERATORS,
      reason: 'optional',
      input: RECEIVED,
      guards: [dayIsPast],
      change: ({ input }) => ({
        correctionReceivedOn: startOfBeijingDay(input.receivedOn ?? '').toISOString(),
      }),
      intent: 'primary',
    },
    amend: {
      from: ['sent', 'received', 'answered'],
      to: 'amended',
      by: 'system',
      input: CORRECTION_INPUT,
      change: correctionChange('amend'),
      followAll: [notify],
    },
    'confirm-amendment': {
      from: ['amended'],
      to: 'received',
      by: MODERATORS,
      reason: 'optional',
      input: RECEIVED,
      guards: [dayIsPast],
      change: ({ record, input }) => {
        const day = startOfBeijingDay(input.receivedOn ?? '').toISOString()
        return { receivedOn: record.receivedOn ?? day, correctionReceivedOn: day }
      },
      intent: 'primary',
    },
    ...clockActions(['recalled', 'amended']),
    ...remarkAction(['sent', 'received', 'answered', 'recalled', 'amended'], MODERATORS),
  },
})
