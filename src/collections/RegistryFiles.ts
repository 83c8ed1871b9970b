import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { mediaDirectory } from '../environment'
import { labelOf } from '../i18n'
import { agencyField, systemOnly } from './fields'
import { sandboxDownload } from './sandboxDownload'
import { SLUGS } from './slugs'

const text = (name: string, required = false) =>
  ({
    name,
    type: 'text',
    required,
    label: labelOf(`fields:registryFiles.${name}`),
    access: systemOnly,
  }) as const

/** Evidence handed in with an application 申请材料; judged by content before it is stored, under names of our own. */
export const RegistryFiles: CollectionConfig = {
  slug: SLUGS.registryFiles,
  labels: {
    singular: labelOf('fields:registryFiles.singular'),
    plural: labelOf('fields:registryFiles.plural'),
  },
  access: { ...accessTo(SLUGS.registryFiles), create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  admin: { hidden: true, useAsTitle: 'originalName' },
  upload: {
    staticDir: `${mediaDirectory()}/registry`,
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: sandboxDownload,
  },
  indexes: [{ fields: ['subjectCollection', 'subjectId'] }],
  fields: [
    text('originalName', true),
    text('sm3', true),
    text('subjectCollection'),
    text('subjectId'),
    text('purpose'),
    agencyField(),
    { name: 'county', type: 'relationship', relationTo: SLUGS.counties, access: systemOnly },
  ],
}
