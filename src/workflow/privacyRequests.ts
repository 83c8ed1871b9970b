import { SLUGS } from '../collections/slugs'
import { answerRequest } from '../privacy/answerRequest'
import { fulfilRequest } from '../privacy/fulfilRequest'
import { defineWorkflow } from './definition'
import { filesAreRead } from './guards/filesAreRead'

/**
 * Somebody asks to see or to have deleted what is kept about them 个人信息请求, by receipt code. 个人信息保护法 arts 45, 47, 50:
 * a refusal names its reason.
 */
export const privacyRequestWorkflow = defineWorkflow({
  collection: SLUGS.privacyRequests,
  initial: 'submitted',
  states: {
    submitted: { tone: 'waiting' },
    granted: { tone: 'done' },
    refused: { tone: 'ended' },
  },
  editable: [],
  owned: { answer: null, answeredAt: null },
  actions: {
    grant: {
      from: ['submitted'],
      to: 'granted',
      by: ['editor', 'reviewer'],
      reason: 'optional',
      guards: [filesAreRead],
      change: ({ reason, now }) => ({ answer: reason, answeredAt: now.toISOString() }),
      follow: [fulfilRequest, answerRequest],
      intent: 'primary',
    },
    refuse: {
      from: ['submitted'],
      to: 'refused',
      by: ['reviewer'],
      reason: 'required',
      change: ({ reason, now }) => ({ answer: reason, answeredAt: now.toISOString() }),
      follow: [answerRequest],
    },
  },
})
