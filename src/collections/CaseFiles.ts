import type { CollectionConfig } from 'payload'

import { mediaDirectory } from '../environment'
import { VISIBILITIES } from './CaseMarks'
import { agencyField, options, systemOnly } from './fields'
import { countyField, livestreamBase, livestreamLabel, readOnlyAccess } from './livestreamParts'
import { sandboxDownload } from './sandboxDownload'
import { SLUGS } from './slugs'

const label = livestreamLabel(SLUGS.caseFiles)

const text = (name: string, required = false) =>
  ({ name, type: 'text', required, label: label(name), access: systemOnly }) as const

/** Evidence with a report or about a case 案件材料; judged by content before it is stored, under names of our own. */
export const CaseFiles: CollectionConfig = {
  ...livestreamBase(SLUGS.caseFiles),
  access: readOnlyAccess(SLUGS.caseFiles),
  admin: { hidden: true, useAsTitle: 'originalName' },
  upload: {
    staticDir: `${mediaDirectory()}/cases`,
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
    {
      name: 'recording',
      type: 'relationship',
      relationTo: SLUGS.recordings,
      label: label('recording'),
      access: systemOnly,
    },
    { name: 'atMs', type: 'number', label: label('atMs'), access: systemOnly },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: SLUGS.users,
      index: true,
      label: label('owner'),
      access: systemOnly,
    },
    {
      name: 'visibility',
      type: 'select',
      required: true,
      defaultValue: 'shown',
      options: options(VISIBILITIES, 'livestream:visibilities'),
      label: label('visibility'),
      access: systemOnly,
    },
    countyField(false),
    agencyField(),
  ],
}
