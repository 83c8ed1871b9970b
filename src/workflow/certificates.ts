import { SLUGS } from '../collections/slugs'
import { defineWorkflow } from './definition'

/**
 * What became of an issued certificate 证书. Moved by acts on the record it is about, never by itself: whoever may act
 * there has decided, and this record's reason is theirs.
 */
export const certificateWorkflow = defineWorkflow({
  collection: SLUGS.certificates,
  initial: 'valid',
  states: {
    valid: { tone: 'active' },
    suspended: { tone: 'waiting' },
    superseded: { tone: 'ended' },
    withdrawn: { tone: 'ended' },
  },
  editable: [],
  owned: { endedAt: null },
  actions: {
    suspend: {
      from: ['valid'],
      to: 'suspended',
      by: 'system',
      reason: 'required',
    },
    resume: {
      from: ['suspended'],
      to: 'valid',
      by: 'system',
      reason: 'optional',
    },
    supersede: {
      from: ['valid', 'suspended'],
      to: 'superseded',
      by: 'system',
      reason: 'required',
      change: ({ now }) => ({ endedAt: now.toISOString() }),
    },
    withdraw: {
      from: ['valid', 'suspended'],
      to: 'withdrawn',
      by: 'system',
      reason: 'required',
      change: ({ now }) => ({ endedAt: now.toISOString() }),
    },
  },
})
