import type { CollectionConfig, Field } from 'payload'

import { accessTo } from '../access/accessTo'
import { mediaDirectory } from '../environment'
import { checkImportFile } from '../hooks/checkImportFile'
import { startImportCheck } from '../hooks/startImportCheck'
import { labelOf } from '../i18n'
import { refuseFileDownload } from '../imports/refuseFileDownload'
import { agencyField, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import type { Batches } from '../imports/batch'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

type Hooks = Pick<NonNullable<CollectionConfig['hooks']>, 'beforeValidate' | 'beforeChange'>

type Parts = {
  slug: Batches
  /** Of its labels, under `fields`. */
  labels: string
  group: string
  /** What the rows go into. */
  subject: { field: Field & { name: string }; others?: Field[] }
  hooks: Hooks
}

const counted = (name: 'rows' | 'badRows' | 'storedRows') => ({
  name,
  type: 'number' as const,
  defaultValue: 0,
  label: labelOf(`fields:importBatches.${name}`),
  access: systemOnly,
  // For the list; on the record itself the preview says it in words.
  admin: { readOnly: true, condition: () => false },
})

/** A collection of files handed in at once: previewed row by row before anything is stored. */
export const importCollection = ({ slug, labels, group, subject, hooks: own }: Parts): CollectionConfig => {
  const hooks = workflowHooks(slug)
  return {
    slug,
    labels: { singular: labelOf(`fields:${labels}.singular`), plural: labelOf(`fields:${labels}.plural`) },
    access: { ...accessTo(slug), update: () => false },
    ...movedByActs,
    admin: {
      useAsTitle: 'filename',
      defaultColumns: ['filename', subject.field.name, 'state', 'rows', 'badRows', 'storedRows'],
      group: labelOf(group),
      components: workflowComponents,
    },
    upload: {
      staticDir: `${mediaDirectory()}/imports`,
      pasteURL: false,
      bulkUpload: false,
      crop: false,
      focalPoint: false,
      displayPreview: false,
      handlers: [refuseFileDownload],
    },
    hooks: {
      ...hooks,
      beforeOperation: [...hooks.beforeOperation, checkImportFile],
      beforeValidate: own.beforeValidate,
      beforeChange: [...hooks.beforeChange, ...(own.beforeChange ?? [])],
      afterChange: [...hooks.afterChange, startImportCheck],
    },
    fields: [
      ...workflowFields(slug),
      subject.field,
      ...(subject.others ?? []),
      counted('rows'),
      counted('badRows'),
      counted('storedRows'),
      {
        name: 'refusal',
        type: 'text',
        label: labelOf('fields:importBatches.refusal'),
        access: systemOnly,
        // The preview says it whole.
        admin: { readOnly: true, condition: () => false },
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
}
