import { SLUGS } from '../../collections/slugs'
import { defineRegister } from '../definition'
import { enterpriseWorkflow, PERMIT_DAYS } from './workflow'

/** Who is filed 备案主体类型; one enterprise may be several. */
export const ENTERPRISE_KINDS = [
  'merchant',
  'domestic-agent',
  'platform',
  'logistics',
  'payment',
  'customs-broker',
  'warehouse',
  'operator',
  'livestream-agency',
  'supply-chain',
  'comprehensive-service',
] as const

/** Customs supervision codes 海关监管方式代码. */
export const SUPERVISION_CODES = ['9610', '1210', '1239', '9710', '9810'] as const

/** Enterprises filed with the pilot zone 跨境电商企业备案. */
export const enterprises = defineRegister({
  slug: SLUGS.enterprises,
  workflow: enterpriseWorkflow,
  fields: [
    { name: 'unifiedCode', kind: 'unified-code', required: true, public: true },
    { name: 'kinds', kind: 'choices', options: ENTERPRISE_KINDS, required: true, public: true },
    { name: 'supervisionCodes', kind: 'choices', options: SUPERVISION_CODES, public: true },
    { name: 'legalRepresentative', kind: 'text', max: 60, required: true, personal: true },
    { name: 'address', kind: 'text', max: 200, required: true, public: true },
    { name: 'website', kind: 'url', public: true },
    { name: 'business', kind: 'longtext', max: 1000, required: true },
    { name: 'expressPermit', kind: 'text', max: 60, neededWith: 'expressPermitUntil' },
    { name: 'expressPermitUntil', kind: 'day', neededWith: 'expressPermit' },
    { name: 'paymentLicence', kind: 'text', max: 60, neededWith: 'paymentLicenceUntil' },
    { name: 'paymentLicenceUntil', kind: 'day', neededWith: 'paymentLicence' },
  ],
  application: {
    isPublic: true,
    files: [
      { name: 'licence', required: true },
      { name: 'permits', required: false },
    ],
    correctable: ['returned'],
  },
  inspection: { items: ['registration', 'premises', 'business', 'records', 'declarations'] },
  duplicates: [
    { field: 'unifiedCode', compare: 'exact' },
    { field: 'name', compare: 'company-name' },
    { field: 'contactPhone', compare: 'digits' },
    { field: 'address', compare: 'text' },
  ],
  publicStates: ['filed', 'verification', 'suspended'],
  queues: [
    { name: 'county-check', states: ['submitted'] },
    { name: 'province-filing', states: ['county-checked'] },
    { name: 'overdue', states: ['submitted', 'county-checked', 'appealed'], only: 'overdue' },
    { name: 'with-applicant', states: ['returned', 'verification'] },
    { name: 'filed', states: ['filed'] },
    {
      name: 'permits-expiring',
      states: ['filed', 'verification', 'suspended'],
      only: 'expiring',
      endsOn: PERMIT_DAYS,
    },
    { name: 'measures', states: ['suspended', 'appealed', 'revoked'] },
    { name: 'ended', states: ['refused', 'withdrawn', 'cancelled'] },
  ],
  permits: PERMIT_DAYS,
  columns: { dates: ['verifyBy', 'permitRemindAt', 'revokedAt'], texts: ['appealReason'] },
  searched: ['unifiedCode'],
})
