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
    recommend: {
      by: ['officer'],
      from: { accredited: 'promotion-review' },
      tells: { holder: ['recommended'], staff: ['division', 'legal'] },
    },
    promote: { by: ['approver'], from: { promotion: 'accredited' }, tells: { holder: ['promoted'] } },
    'refuse-promotion': {
      by: ['approver'],
      from: { promotion: 'accredited' },
      tells: { holder: ['promotion-refused'], staff: ['officer'] },
    },
    suspend: {
      by: ['registrar'],
      from: {
        accredited: 'suspended',
        renewal: 'suspended',
        'promotion-review': 'suspended',
        promotion: 'suspended',
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
        'promotion-review': 'cancelled',
        promotion: 'cancelled',
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
