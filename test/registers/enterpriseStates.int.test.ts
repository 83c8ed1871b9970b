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
    'pass-county': { by: ['officer'], from: { submitted: 'county-checked' } },
    'return-to-applicant': {
      by: ['officer', 'registrar'],
      from: { submitted: 'returned', 'county-checked': 'returned' },
    },
    'return-to-county': { by: ['registrar'], from: { 'county-checked': 'submitted' } },
    file: { by: ['registrar'], from: { 'county-checked': 'filed' } },
    'force-file': { by: ['registrar'], from: { submitted: 'filed', 'county-checked': 'filed' } },
    refuse: { by: ['registrar'], from: { submitted: 'refused', 'county-checked': 'refused' } },
    resubmit: { by: ['applicant'], from: { returned: 'submitted' } },
    withdraw: {
      by: ['applicant'],
      from: { submitted: 'withdrawn', 'county-checked': 'withdrawn', returned: 'withdrawn' },
    },
    lapse: { by: ['system'], from: { returned: 'withdrawn' } },
    'ask-verification': { by: ['system'], from: { filed: 'verification' } },
    confirm: { by: ['applicant'], from: { verification: 'filed' } },
    'confirm-for-applicant': { by: ['officer', 'registrar'], from: { verification: 'filed' } },
    'suspend-unverified': { by: ['system'], from: { verification: 'suspended' } },
    suspend: { by: ['registrar'], from: { filed: 'suspended', verification: 'suspended' } },
    resume: { by: ['registrar'], from: { suspended: 'filed' } },
    revoke: { by: ['approver'], from: { suspended: 'revoked' } },
    cancel: {
      by: ['applicant'],
      from: { filed: 'cancelled', verification: 'cancelled', suspended: 'cancelled' },
    },
    appeal: { by: ['applicant'], from: { revoked: 'appealed' } },
    uphold: { by: ['approver'], from: { appealed: 'revoked' } },
    overturn: { by: ['approver'], from: { appealed: 'filed' } },
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
