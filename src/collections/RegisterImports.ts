import { assignAgency } from '../hooks/assignAgency'
import { assignCounty } from '../hooks/assignCounty'
import { labelOf } from '../i18n'
import { REGISTERS } from '../registers/registry'
import { systemOnly } from './fields'
import { importCollection } from './importCollection'
import { SLUGS } from './slugs'

const FILLED = REGISTERS.filter(({ application }) => application.isPublic).map(({ slug }) => slug)

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
      options: FILLED.map((slug) => ({ value: slug, label: labelOf(`registers:${slug}.plural`) })),
      // Whoever comes from a register means that one.
      defaultValue: ({ req }: { req: { query?: Record<string, unknown> } }) =>
        FILLED.find((slug) => slug === req.query?.register),
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
