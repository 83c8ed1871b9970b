import { SLUGS } from '../collections/slugs'
import { defineWorkflow } from './definition'
import { answerArrives } from './follow/answerArrives'

export const OPINIONS = ['agree', 'agree-with-remarks', 'disagree'] as const

/** A question to a body outside 征询意见, answered once through the link it got by mail. */
export const opinionRequestWorkflow = defineWorkflow({
  collection: SLUGS.opinionRequests,
  initial: 'asked',
  states: {
    asked: { tone: 'waiting' },
    answered: { tone: 'done' },
    expired: { tone: 'ended' },
    withdrawn: { tone: 'ended' },
  },
  editable: [],
  owned: { opinion: null, answer: null, answeredBy: null, answeredAt: null },
  actions: {
    answer: {
      from: ['asked'],
      to: 'answered',
      by: 'system',
      input: [
        { name: 'opinion', type: 'select', required: true, options: OPINIONS },
        { name: 'answeredBy', type: 'text', required: true, maxLength: 100, isPrivate: true },
      ],
      reason: 'optional',
      change: ({ input, reason, now }) => ({
        opinion: input.opinion,
        answer: reason,
        answeredBy: input.answeredBy,
        answeredAt: now.toISOString(),
        draft: null,
      }),
      follow: [answerArrives],
    },
    expire: { from: ['asked'], to: 'expired', by: 'system', due: 'until' },
    withdraw: {
      from: ['asked'],
      to: 'withdrawn',
      by: { person: 'owner' },
      reason: 'optional',
      intent: 'danger',
    },
  },
})
