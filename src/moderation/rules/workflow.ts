import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import { lookBack, pastDaysAreFew } from '../findings/lookBack'
import { applyAnew } from './applyAnew'
import { supersede } from './supersede'

/**
 * A text rule 文本规则: written as a draft, tried in shadow, where its hits are counted and nothing follows from them, put
 * in force by another senior moderator, who may have it look at the last days as well. What is in force is not edited: a new version replaces it.
 */
export const textRuleWorkflow = defineWorkflow({
  collection: SLUGS.textRules,
  initial: 'draft',
  states: {
    draft: { tone: 'draft' },
    shadow: { tone: 'waiting' },
    live: { tone: 'active' },
    retired: { tone: 'ended' },
  },
  titled: 'name',
  editable: ['draft'],
  owned: {},
  actions: {
    'try-out': {
      from: ['draft'],
      to: 'shadow',
      by: ['senior-moderator'],
      follow: [applyAnew],
      intent: 'primary',
    },
    return: { from: ['shadow'], to: 'draft', by: ['senior-moderator'], reason: 'required' },
    'go-live': {
      from: ['shadow'],
      to: 'live',
      by: ['senior-moderator'],
      differsFrom: ['create', 'edit', 'try-out'],
      reason: 'optional',
      input: [{ name: 'pastDays', type: 'number', required: false }],
      guards: [pastDaysAreFew],
      follow: [supersede, applyAnew, lookBack],
      intent: 'primary',
    },
    'step-back': { from: ['live'], to: 'shadow', by: ['senior-moderator'], reason: 'required' },
    retire: {
      from: ['draft', 'shadow', 'live'],
      to: 'retired',
      by: ['senior-moderator'],
      reason: 'required',
      intent: 'danger',
    },
    supersede: { from: ['shadow', 'live'], to: 'retired', by: 'system' },
  },
})
