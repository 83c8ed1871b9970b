import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { assignAgency } from '../hooks/assignAgency'
import { recordEdit } from '../hooks/recordEdit'
import { mediaDirectory } from '../environment'
import { labelOf } from '../i18n'
import { agencyField } from './fields'
import { SLUGS } from './slugs'

/** The Word or text file a policy revision was read from, kept as it came. */
export const SourceFiles: CollectionConfig = {
  slug: SLUGS.sourceFiles,
  labels: { singular: labelOf('fields:sourceFiles.singular'), plural: labelOf('fields:sourceFiles.plural') },
  access: accessTo(SLUGS.sourceFiles),
  lockDocuments: false,
  admin: { hidden: true, useAsTitle: 'filename' },
  upload: {
    staticDir: `${mediaDirectory()}/source-files`,
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    // Content is judged by the clause reader; OOXML may be sniffed as a bare zip.
    mimeTypes: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/zip',
      'text/plain',
    ],
  },
  hooks: { beforeValidate: [assignAgency], afterChange: [recordEdit] },
  fields: [agencyField()],
}
