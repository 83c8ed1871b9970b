import type { Diagram, Step } from './diagram'

/** Where an entry of any register with a term may be, reached by real acts; how it came to stand is told by each. */
export const waysOf = (checked: Step[], standing: Step[]): Diagram['ways'] => {
  const suspended: Step[] = [...standing, ['suspend', 'second']]
  const removed: Step[] = [...suspended, ['remove', 'other']]
  return {
    submitted: [],
    returned: [['return-to-applicant', 'second']],
    'county-checked': checked,
    accredited: standing,
    renewal: [...standing, ['renew', 'applicant']],
    suspended,
    expired: [...standing, ['expire', 'system']],
    removed,
    appealed: [...removed, ['appeal', 'applicant']],
    refused: [['refuse', 'second']],
    withdrawn: [['withdraw', 'applicant']],
    cancelled: [...standing, ['cancel', 'applicant']],
  }
}

/** What any register with a term does, by whom, from where to where, and who is told. */
export const TERM_ACTS: Diagram['acts'] = {
  'pass-county': {
    by: ['officer'],
    from: { submitted: 'county-checked' },
    tells: { holder: ['county-checked'], staff: ['registrar'] },
  },
  'return-to-applicant': {
    by: ['officer', 'registrar'],
    from: { submitted: 'returned', 'county-checked': 'returned' },
    tells: { holder: ['returned'] },
  },
  'return-to-county': {
    by: ['registrar'],
    from: { 'county-checked': 'submitted' },
    tells: { staff: ['officer'] },
  },
  accredit: {
    by: ['registrar'],
    from: { 'county-checked': 'accredited' },
    tells: { holder: ['accredited', 'report-link'] },
  },
  refuse: {
    by: ['registrar'],
    from: { submitted: 'refused', 'county-checked': 'refused' },
    tells: { holder: ['refused'] },
  },
  resubmit: {
    by: ['applicant'],
    from: { returned: 'submitted' },
    tells: { holder: ['resubmitted'], staff: ['officer'] },
  },
  withdraw: {
    by: ['applicant'],
    from: { submitted: 'withdrawn', 'county-checked': 'withdrawn', returned: 'withdrawn' },
    tells: { holder: ['withdrawn'] },
  },
  lapse: { by: ['system'], from: { returned: 'withdrawn' }, tells: { holder: ['lapsed'] } },
  'remind-renewal': {
    by: ['system'],
    from: { accredited: 'accredited' },
    tells: { holder: ['renewal-reminder'] },
  },
  expire: {
    by: ['system'],
    from: { accredited: 'expired', suspended: 'expired' },
    tells: { holder: ['expired'] },
  },
  renew: {
    by: ['applicant'],
    from: { accredited: 'renewal' },
    tells: { holder: ['renewal-received'], staff: ['registrar'] },
  },
  'pass-renewal': { by: ['registrar'], from: { renewal: 'accredited' }, tells: { holder: ['renewed'] } },
  'refuse-renewal': {
    by: ['registrar'],
    from: { renewal: 'accredited' },
    tells: { holder: ['renewal-refused'] },
  },
  suspend: {
    by: ['registrar'],
    from: {
      accredited: 'suspended',
      renewal: 'suspended',
    },
    tells: { holder: ['suspended'] },
  },
  resume: { by: ['registrar'], from: { suspended: 'accredited' }, tells: { holder: ['resumed'] } },
  remove: { by: ['approver'], from: { suspended: 'removed' }, tells: { holder: ['removed'] } },
  cancel: {
    by: ['applicant'],
    from: {
      accredited: 'cancelled',
      renewal: 'cancelled',
      suspended: 'cancelled',
    },
    tells: { holder: ['cancelled'] },
  },
  appeal: {
    by: ['applicant'],
    from: { removed: 'appealed' },
    tells: { holder: ['appeal-received'], staff: ['approver'] },
  },
  uphold: { by: ['approver'], from: { appealed: 'removed' }, tells: { holder: ['upheld'] } },
  overturn: { by: ['approver'], from: { appealed: 'accredited' }, tells: { holder: ['overturned'] } },
}

/** What is no step of the diagram, and tried where it is defined. */
export const BESIDE = [
  'plan-inspection',
  'send-report-link',
  'close-report-link',
  'answer-duplicate',
  'claim',
  'release',
  'assign',
  'remark',
  'remind',
  'escalate',
  'settle-clock',
]
