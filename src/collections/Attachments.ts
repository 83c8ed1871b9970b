import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { mediaDirectory } from '../environment'
import { labelOf } from '../i18n'
import { agencyField, options, systemOnly } from './fields'
import { sandboxDownload } from './sandboxDownload'
import { SLUGS } from './slugs'

/** `withheld` while the comment is redacted: read by those alone who may read its original. */
export const FILE_VISIBILITIES = ['shown', 'withheld'] as const

/** Files that came with a comment; judged by content before they are stored, under names of our own. */
export const Attachments: CollectionConfig = {
  slug: SLUGS.attachments,
  labels: { singular: labelOf('fields:attachments.singular'), plural: labelOf('fields:attachments.plural') },
  access: { ...accessTo(SLUGS.attachments), create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  admin: { hidden: true, useAsTitle: 'originalName' },
  upload: {
    staticDir: `${mediaDirectory()}/attachments`,
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: sandboxDownload,
  },
  fields: [
    { name: 'comment', type: 'relationship', relationTo: SLUGS.comments, index: true, access: systemOnly },
    {
      name: 'originalName',
      type: 'text',
      required: true,
      label: labelOf('fields:attachments.originalName'),
      access: systemOnly,
    },
    {
      name: 'sm3',
      type: 'text',
      required: true,
      label: labelOf('fields:attachments.sm3'),
      access: systemOnly,
    },
    {
      name: 'visibility',
      type: 'select',
      required: true,
      defaultValue: 'shown',
      options: options(FILE_VISIBILITIES, 'fields:attachments.visibilities'),
      label: labelOf('fields:attachments.visibility'),
      access: systemOnly,
    },
    agencyField(),
    { name: 'county', type: 'relationship', relationTo: SLUGS.counties, access: systemOnly },
  ],
}
