import { enterprises } from '../../src/registers/enterprises/definition'
import { walkRegister } from './diagram'
import type { Step } from './diagram'
import { enterpriseForm } from './enterpriseForm'

const CHECKED: Step[] = [['pass-county', 'officer']]
const FILED: Step[] = [...CHECKED, ['file', 'second']]
const SUSPENDED: Step[] = [...FILED, ['suspend', 'second']]
const REVOKED: Step[] = [...SUSPENDED, ['revoke', 'other']]

walkRegister({
  register: enterprises,
  form: enterpriseForm,
  ways: {
    submitted: [],
    returned: [['return-to-applicant', 'second']],
    'county-checked': CHECKED,
    filed: FILED,
    verification: [...FILED, ['ask-verification', 'system']],
    suspended: SUSPENDED,
    revoked: REVOKED,
    appealed: [...REVOKED, ['appeal', 'applicant']],
    refused: [['refuse', 'second']],
    withdrawn: [['withdraw', 'applicant']],
    cancelled: [...FILED, ['cancel', 'applicant']],
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
    file: { by: ['registrar'], from: { 'county-checked': 'filed' }, tells: { holder: ['filed'] } },
    'force-file': {
      by: ['registrar'],
      from: { submitted: 'filed', 'county-checked': 'filed' },
      tells: { holder: ['filed'], staff: ['registrar', 'approver'] },
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
    'ask-verification': {
      by: ['system'],
      from: { filed: 'verification' },
      tells: { holder: ['verification'] },
    },
    'remind-permit': {
      by: ['system'],
      from: { filed: 'filed', verification: 'verification', suspended: 'suspended' },
      tells: { holder: ['permit-reminder'] },
    },
    confirm: { by: ['applicant'], from: { verification: 'filed' }, tells: { holder: ['verified'] } },
    'confirm-for-applicant': {
      by: ['officer', 'registrar'],
      from: { verification: 'filed' },
      tells: { holder: ['verified'] },
    },
    'suspend-unverified': {
      by: ['system'],
      from: { verification: 'suspended' },
      tells: { holder: ['suspended-unverified'] },
    },
    suspend: {
      by: ['registrar'],
      from: { filed: 'suspended', verification: 'suspended' },
      tells: { holder: ['suspended'] },
    },
    resume: { by: ['registrar'], from: { suspended: 'filed' }, tells: { holder: ['resumed'] } },
    revoke: { by: ['approver'], from: { suspended: 'revoked' }, tells: { holder: ['revoked'] } },
    cancel: {
      by: ['applicant'],
      from: { filed: 'cancelled', verification: 'cancelled', suspended: 'cancelled' },
      tells: { holder: ['cancelled'] },
    },
    appeal: {
      by: ['applicant'],
      from: { revoked: 'appealed' },
      tells: { holder: ['appeal-received'], staff: ['approver'] },
    },
    uphold: { by: ['approver'], from: { appealed: 'revoked' }, tells: { holder: ['upheld'] } },
    overturn: { by: ['approver'], from: { appealed: 'filed' }, tells: { holder: ['overturned'] } },
  },
  beside: [
    'plan-inspection',
    'answer-duplicate',
    'claim',
    'release',
    'assign',
    'remark',
    'remind',
    'escalate',
    'settle-clock',
    'ask-opinion',
    'second-look',
    'second-look-objects',
  ],
})
