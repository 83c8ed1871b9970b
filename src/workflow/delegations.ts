import { SLUGS } from '../collections/slugs'
import { defineWorkflow } from './definition'
import { refreshLoans } from './follow/refreshLoans'
import { loanIsNotOver } from './guards/loanIsNotOver'

/**
 * A delegation 授权委托: offered by who lends, accepted by who borrows, ended by its last day. What is lent works from
 * the acceptance on and stops with the last day, the revocation, or the moment the lender no longer holds it.
 */
export const delegationWorkflow = defineWorkflow({
  collection: SLUGS.delegations,
  initial: 'offered',
  states: {
    offered: { tone: 'waiting' },
    active: { tone: 'active' },
    declined: { tone: 'ended' },
    revoked: { tone: 'ended' },
    ended: { tone: 'done' },
  },
  editable: [],
  owned: {},
  actions: {
    accept: {
      from: ['offered'],
      to: 'active',
      by: { person: 'delegate' },
      guards: [loanIsNotOver],
      follow: [refreshLoans],
      intent: 'primary',
    },
    decline: {
      from: ['offered'],
      to: 'declined',
      by: { person: 'delegate' },
      reason: 'optional',
    },
    revoke: {
      from: ['offered', 'active'],
      to: 'revoked',
      by: { person: 'owner' },
      reason: 'optional',
      follow: [refreshLoans],
      intent: 'danger',
    },
    'revoke-officially': {
      from: ['offered', 'active'],
      to: 'revoked',
      by: ['security-admin'],
      reason: 'required',
      follow: [refreshLoans],
      intent: 'danger',
    },
    end: {
      from: ['offered', 'active'],
      to: 'ended',
      by: 'system',
      due: 'endsAt',
      follow: [refreshLoans],
    },
  },
})
