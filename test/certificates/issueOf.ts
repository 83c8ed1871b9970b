import type { Payload } from 'payload'

import type { Actor } from '../../src/access/actor'
import type { Issue } from '../../src/certificates/issueCertificate'
import { SLUGS } from '../../src/collections/slugs'
import { SETTINGS } from '../../src/globals/slugs'

/** A deployment that numbers its test certificates. */
export const setUpNumbers = (payload: Payload) =>
  payload.updateGlobal({
    slug: SETTINGS,
    overrideAccess: true,
    data: {
      zoneName: '某综合试验区',
      zoneNameEn: 'A zone',
      department: '某省商务厅',
      departmentEn: 'Provincial Commerce',
      privacyContact: '0000',
      retentionMonths: 24,
      numberSeries: [{ kind: 'enterprises', series: '琼测证' }],
    },
  })

/** What a register hands over to have a certificate issued for one of its records. */
export const issueOf = ({
  id,
  actor,
  ...overrides
}: Partial<Issue> & { id: string; actor: Actor }): Issue => ({
  kind: 'enterprises',
  subject: { collection: SLUGS.policies, id, agency: 'harbour', county: '460100' },
  title: { zh: '跨境电子商务企业备案证书', en: 'Certificate of Filing' },
  holder: '海南某某供应链管理有限公司',
  statement: {
    zh: ['经审核，上述企业符合备案条件，准予备案，特发此证。'],
    en: ['The enterprise named above has been examined and filed.'],
  },
  rows: [
    {
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      value: { zh: '91460000MA5T3XEM1N', en: '91460000MA5T3XEM1N' },
    },
  ],
  validUntil: '2029-05-31',
  actor,
  at: new Date('2026-06-01T04:00:00Z'),
  ...overrides,
})
