import { assignAgency } from '../hooks/assignAgency'
import { refuseForeignRelations } from '../hooks/refuseForeignRelations'
import { labelOf } from '../i18n'
import { options } from './fields'
import { importCollection } from './importCollection'
import { SLUGS } from './slugs'

/** Channels a file may bring: comments that reached the department elsewhere. */
export const IMPORT_CHANNELS = ['import', 'mail', 'letter', 'fax', 'hotline', 'meeting'] as const

/** Files of comments handed in at once 批量导入: spreadsheets and mails. */
export const ImportBatches = importCollection({
  slug: SLUGS.importBatches,
  labels: 'importBatches',
  group: 'admin:groups.policy',
  subject: {
    field: {
      name: 'consultation',
      type: 'relationship',
      relationTo: SLUGS.consultations,
      required: true,
      index: true,
      label: labelOf('fields:consultations.singular'),
      admin: { allowCreate: false },
    },
    others: [
      {
        name: 'channel',
        type: 'select',
        required: true,
        defaultValue: 'import',
        options: options(IMPORT_CHANNELS, 'fields:channels'),
        label: labelOf('fields:comments.channel'),
      },
    ],
  },
  hooks: { beforeValidate: [assignAgency], beforeChange: [refuseForeignRelations] },
})
