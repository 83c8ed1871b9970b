import { parks } from '../../src/registers/parks/definition'
import { walkRegister } from './diagram'
import type { Step } from './diagram'
import { parkForm } from './parkForm'

const CHECKED: Step[] = [['pass-county', 'officer']]
const STANDING: Step[] = [...CHECKED, ['accredit', 'second']]
const REVIEWED: Step[] = [...STANDING, ['recommend', 'officer']]
const SUSPENDED: Step[] = [...STANDING, ['suspend', 'second']]
const REMOVED: Step[] = [...SUSPENDED, ['remove', 'other']]

// Parks do all that any register with a term does, and are promoted besides.
walkRegister({
  register: parks,
  form: parkForm,
  ways: {
    submitted: [],
    returned: [['return-to-applicant', 'second']],
    'county-checked': CHECKED,
    accredited: STANDING,
    renewal: [...STANDING, ['renew', 'applicant']],
    'promotion-review': REVIEWED,
    promotion: [...REVIEWED, ['pass-promotion', 'division'], ['pass-promotion-legal', 'legal']],
    suspended: SUSPENDED,
    expired: [...STANDING, ['expire', 'system']],
    removed: REMOVED,
    appealed: [...REMOVED, ['appeal', 'applicant']],
    refused: [['refuse', 'second']],
    withdrawn: [['withdraw', 'applicant']],
    cancelled: [...STANDING, ['cancel', 'applicant']],
  },
  acts: {
    'pass-county': { by: ['officer'], from: { submitted: 'county-checked' } },
    'return-to-applicant': {
      by: ['officer', 'registrar'],
      from: { submitted: 'returned', 'county-checked': 'returned' },
    },
    'return-to-county': { by: ['registrar'], from: { 'county-checked': 'submitted' } },
    accredit: { by: ['registrar'], from: { 'county-checked': 'accredited' } },
    refuse: { by: ['registrar'], from: { submitted: 'refused', 'county-checked': 'refused' } },
    resubmit: { by: ['applicant'], from: { returned: 'submitted' } },
    withdraw: {
      by: ['applicant'],
      from: { submitted: 'withdrawn', 'county-checked': 'withdrawn', returned: 'withdrawn' },
    },
    lapse: { by: ['system'], from: { returned: 'withdrawn' } },
    'remind-renewal': { by: ['system'], from: { accredited: 'accredited' } },
    expire: { by: ['system'], from: { accredited: 'expired', suspended: 'expired' } },
    renew: { by: ['applicant'], from: { accredited: 'renewal' } },
    'pass-renewal': { by: ['registrar'], from: { renewal: 'accredited' } },
    'refuse-renewal': { by: ['registrar'], from: { renewal: 'accredited' } },
    recommend: { by: ['officer'], from: { accredited: 'promotion-review' } },
    promote: { by: ['approver'], from: { promotion: 'accredited' } },
    'refuse-promotion': { by: ['approver'], from: { promotion: 'accredited' } },
    suspend: {
      by: ['registrar'],
      from: {
        accredited: 'suspended',
        renewal: 'suspended',
        'promotion-review': 'suspended',
        promotion: 'suspended',
      },
    },
    resume: { by: ['registrar'], from: { suspended: 'accredited' } },
    remove: { by: ['approver'], from: { suspended: 'removed' } },
    cancel: {
      by: ['applicant'],
      from: {
        accredited: 'cancelled',
        renewal: 'cancelled',
        'promotion-review': 'cancelled',
        promotion: 'cancelled',
        suspended: 'cancelled',
      },
    },
    appeal: { by: ['applicant'], from: { removed: 'appealed' } },
    uphold: { by: ['approver'], from: { appealed: 'removed' } },
    overturn: { by: ['approver'], from: { appealed: 'accredited' } },
  },
  beside: [
    // Of parks alone, and tried where they are told of.
    'recognise-county',
    'pass-promotion',
    'pass-promotion-legal',
    'return-promotion',
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
  ],
})
