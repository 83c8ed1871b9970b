import { SLUGS } from '../collections/slugs'
import { takeMessage } from '../mailbox/takeMessage'
import { defineWorkflow } from './definition'
import { consultationTakesMail } from './guards/consultationTakesMail'

/**
 * A message in a notice's mailbox 来信: taken as a comment by itself where it is clear, by a person where it is not, or
 * set aside with a reason. The raw message is kept whatever happens to it.
 */
export const mailMessageWorkflow = defineWorkflow({
  collection: SLUGS.mailMessages,
  initial: 'waiting',
  states: {
    waiting: { tone: 'waiting' },
    taken: { tone: 'done' },
    'set-aside': { tone: 'ended' },
  },
  editable: [],
  owned: { consultation: null, comment: null, setAsideReason: null },
  actions: {
    take: {
      from: ['waiting', 'set-aside'],
      to: 'taken',
      by: ['editor', 'reviewer'],
      input: [{ name: 'consultation', type: 'consultation', required: true }],
      guards: [consultationTakesMail],
      change: takeMessage,
      intent: 'primary',
    },
    accept: {
      from: ['waiting'],
      to: 'taken',
      by: 'system',
      input: [{ name: 'consultation', type: 'consultation', required: true }],
      change: takeMessage,
    },
    'set-aside': {
      from: ['waiting'],
      to: 'set-aside',
      by: ['editor', 'reviewer'],
      reason: 'required',
      change: ({ reason }) => ({ setAsideReason: reason }),
      bulk: true,
    },
    dismiss: {
      from: ['waiting'],
      to: 'set-aside',
      by: 'system',
      reason: 'optional',
      change: ({ reason }) => ({ setAsideReason: reason }),
    },
  },
})
