import { creditRegisters } from '../credit/subject'
import { assignAgency } from '../hooks/assignAgency'
import { assignCounty } from '../hooks/assignCounty'
import { labelOf } from '../i18n'
import { systemOnly } from './fields'
import { importCollection } from './importCollection'
import { SLUGS } from './slugs'

/** Files of credit records handed in at once 信用记录批量导入: about entries of one register. */
export const CreditImports = importCollection({
  slug: SLUGS.creditImports,
  labels: 'creditImports',
  group: 'admin:groups.registry',
  subject: {
    field: {
      name: 'register',
      type: 'select',
      required: true,
      options: creditRegisters().map(({ slug }) => ({
        value: slug,
        label: labelOf(`registers:${slug}.plural`),
      })),
      label: labelOf('credit:fields.subjectCollection'),
    },
    others: [
      {
        name: 'county',
        type: 'relationship',
        relationTo: SLUGS.counties,
        label: labelOf('fields:common.county'),
        access: systemOnly,
        admin: { readOnly: true, position: 'sidebar', condition: ({ county }) => Boolean(county) },
      },
    ],
  },
  hooks: { beforeValidate: [assignAgency], beforeChange: [assignCounty] },
})
