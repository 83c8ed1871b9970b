import { SLUGS } from '../../src/collections/slugs'
import { policyIn } from '../support/factories'
import { describeDiagram } from './diagram'

// The state diagram of a policy, by hand.
describeDiagram({
  collection: SLUGS.policies,
  states: ['drafting', 'issue-review', 'issued', 'repealed'],
  actions: ['submit-issue', 'return-issue', 'issue', 'repeal'],
  legal: {
    'drafting submit-issue': [['editor'], 'issue-review'],
    'issue-review return-issue': [['approver'], 'drafting'],
    'issue-review issue': [['approver'], 'issued'],
    'issued repeal': [['approver'], 'repealed'],
  },
  takenBy: {
    'submit-issue': ['editor'],
    'return-issue': ['approver'],
    issue: ['approver'],
    repeal: ['approver'],
  },
  seenBy: (state) => [
    'editor',
    'reviewer',
    'legal-reviewer',
    'approver',
    'observer',
    'auditor',
    'system',
    ...(['issued', 'repealed'].includes(state)
      ? (['county-officer', 'elsewhere', 'system-admin', 'outsider'] as const)
      : []),
  ],
  recordIn: policyIn,
  entered: (_desk, action) => ({ reason: action === 'issue' ? undefined : '按程序办理' }),
})
