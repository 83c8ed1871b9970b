import type { CollectionConfig } from 'payload'

import { systemOnly } from './fields'
import { hiddenColumn, livestreamBase, livestreamLabel, placeFields, readOnlyAccess } from './livestreamParts'
import { SLUGS } from './slugs'

const label = livestreamLabel(SLUGS.recordings)

const text = (name: string) =>
  ({ name, type: 'text', required: true, label: label(name), access: systemOnly }) as const

/** Recordings 录像 of a case: streamed to disk, judged by content, played in ranges; the file's digest is its evidence. */
export const Recordings: CollectionConfig = {
  ...livestreamBase(SLUGS.recordings),
  access: readOnlyAccess(SLUGS.recordings),
  admin: { hidden: true, useAsTitle: 'originalName' },
  fields: [
    text('originalName'),
    text('mimeType'),
    { name: 'bytes', type: 'number', required: true, label: label('bytes'), access: systemOnly },
    text('sm3'),
    hiddenColumn('file'),
    {
      name: 'case',
      type: 'relationship',
      relationTo: SLUGS.liveCases,
      required: true,
      index: true,
      label: label('case'),
      access: systemOnly,
    },
    ...placeFields(false),
  ],
}
