import { SLUGS } from '../../src/collections/slugs'
import { consultationIn } from '../support/factories'
import { describeDiagram } from './diagram'

const REASONS: Record<string, string> = {
  'return-division': '第二条表述不清',
  'return-legal': '缺少上位法依据',
  'return-approval': '时机尚不成熟',
  'return-conclusion': '请补充理由',
  withdraw: '政策方向已调整',
}

const PUBLIC = ['open', 'closed', 'conclusion-review', 'published']
const OF_THE_AGENCY = [
  'editor',
  'reviewer',
  'legal-reviewer',
  'approver',
  'observer',
  'auditor',
  'system',
] as const

// The state diagram of a consultation, by hand: editor → division → legal → approver, then by the clock.
describeDiagram({
  collection: SLUGS.consultations,
  states: [
    'draft',
    'division-review',
    'legal-review',
    'approval',
    'scheduled',
    'open',
    'closed',
    'conclusion-review',
    'published',
    'withdrawn',
  ],
  actions: [
    'submit',
    'pass-division',
    'pass-legal',
    'approve',
    'return-division',
    'return-legal',
    'return-approval',
    'open',
    'close',
    'conclude',
    'return-conclusion',
    'publish',
    'withdraw',
  ],
  legal: {
    'draft submit': [['editor'], 'division-review'],
    'draft withdraw': [['approver'], 'withdrawn'],
    'division-review pass-division': [['reviewer'], 'legal-review'],
    'division-review return-division': [['reviewer'], 'draft'],
    'legal-review pass-legal': [['legal-reviewer'], 'approval'],
    'legal-review return-legal': [['legal-reviewer'], 'draft'],
    'approval approve': [['approver'], 'scheduled'],
    'approval return-approval': [['approver'], 'draft'],
    'scheduled open': [['system'], 'open'],
    'scheduled withdraw': [['approver'], 'withdrawn'],
    'open close': [['system'], 'closed'],
    'open withdraw': [['approver'], 'withdrawn'],
    'closed conclude': [['editor'], 'conclusion-review'],
    'conclusion-review return-conclusion': [['approver'], 'closed'],
    'conclusion-review publish': [['approver'], 'published'],
  },
  takenBy: {
    submit: ['editor'],
    'pass-division': ['reviewer'],
    'pass-legal': ['legal-reviewer'],
    approve: ['approver'],
    'return-division': ['reviewer'],
    'return-legal': ['legal-reviewer'],
    'return-approval': ['approver'],
    open: ['system'],
    close: ['system'],
    conclude: ['editor'],
    'return-conclusion': ['approver'],
    publish: ['approver'],
    withdraw: ['approver'],
  },
  // The county of these is none: a county officer sees them once they are public, as every member of staff does.
  seenBy: (state) => [
    ...OF_THE_AGENCY,
    ...(PUBLIC.includes(state) ? (['county-officer', 'elsewhere', 'system-admin', 'outsider'] as const) : []),
  ],
  recordIn: consultationIn,
  entered: (_desk, action) => ({ reason: REASONS[action] }),
})
