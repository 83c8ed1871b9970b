import { assignAgency } from '../hooks/assignAgency'
import { assignCounty } from '../hooks/assignCounty'
import { labelOf } from '../i18n'
import { REGISTERS } from '../registers/registry'
import { systemOnly } from './fields'
import { importCollection } from './importCollection'
import { SLUGS } from './slugs'

/** Files of applications handed in at once 名录批量导入: a list of one register. */
export const RegisterImports = importCollection({
  slug: SLUGS.registerImports,
  labels: 'registerImports',
  group: 'admin:groups.registry',
  subject: {
    field: {
      name: 'register',
      type: 'select',
      required: true,
      options: REGISTERS.filter(({ application }) => application.isPublic).map(({ slug }) => ({
        value: slug,
        label: labelOf(`registers:${slug}.plural`),
      })),
      label: labelOf('fields:registerImports.register'),
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
