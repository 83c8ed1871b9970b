import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { mediaDirectory } from '../environment'
import { assignAgency } from '../hooks/assignAgency'
import { checkImportFile } from '../hooks/checkImportFile'
import { refuseForeignRelations } from '../hooks/refuseForeignRelations'
import { startImportCheck } from '../hooks/startImportCheck'
import { labelOf } from '../i18n'
import { refuseFileDownload } from '../imports/refuseFileDownload'
import { agencyField, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'

/** Channels a file may bring: comments that reached the department elsewhere. */
export const IMPORT_CHANNELS = ['import', 'mail', 'letter', 'fax', 'hotline', 'meeting'] as const

const hooks = workflowHooks(SLUGS.importBatches)

const counted = (name: 'rows' | 'badRows' | 'storedRows') => ({
  name,
  type: 'number' as const,
  defaultValue: 0,
  label: labelOf(`fields:importBatches.${name}`),
  access: systemOnly,
  // For the list; on the record itself the preview says it in words.
  admin: { readOnly: true, condition: () => false },
})

/** Files of comments handed in at once 批量导入: spreadsheets and mails, previewed row by row before anything is stored. */
export const ImportBatches: CollectionConfig = {
  slug: SLUGS.importBatches,
  labels: {
    singular: labelOf('fields:importBatches.singular'),
    plural: labelOf('fields:importBatches.plural'),
  },
  access: { ...accessTo(SLUGS.importBatches), update: () => false },
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'consultation', 'state', 'rows', 'badRows', 'storedRows'],
    group: labelOf('admin:groups.policy'),
    components: workflowComponents,
  },
  upload: {
    staticDir: `${mediaDirectory()}/imports`,
    pasteURL: false,
    crop: false,
    focalPoint: false,
    handlers: [refuseFileDownload],
  },
  hooks: {
    ...hooks,
    beforeOperation: [...hooks.beforeOperation, checkImportFile],
    beforeValidate: [assignAgency],
    beforeChange: [...hooks.beforeChange, refuseForeignRelations],
    afterChange: [...hooks.afterChange, startImportCheck],
  },
  fields: [
    ...workflowFields(SLUGS.importBatches),
    {
      name: 'consultation',
      type: 'relationship',
      relationTo: SLUGS.consultations,
      required: true,
      index: true,
      label: labelOf('fields:consultations.singular'),
      admin: { allowCreate: false },
    },
    {
      name: 'channel',
      type: 'select',
      required: true,
      defaultValue: 'import',
      options: options(IMPORT_CHANNELS, 'fields:channels'),
      label: labelOf('fields:comments.channel'),
    },
    counted('rows'),
    counted('badRows'),
    counted('storedRows'),
    {
      name: 'refusal',
      type: 'text',
      label: labelOf('fields:importBatches.refusal'),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ refusal }) => Boolean(refusal) },
    },
    {
      name: 'run',
      type: 'relationship',
      relationTo: SLUGS.runs,
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'preview',
      type: 'ui',
      admin: { components: { Field: '/src/components/imports/ImportPreview#ImportPreview' } },
    },
    agencyField(),
  ],
}
