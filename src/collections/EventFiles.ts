import type { CollectionConfig, SelectFieldSingleValidation } from 'payload'
import { select } from 'payload/shared'

import { accessTo, nobody } from '../access/accessTo'
import { mediaDirectory } from '../environment'
import { eventField } from '../events/fields/eventField'
import { eventLabel, ownerCountyField, row, text } from '../events/fields/parts'
import { belongToEvent } from '../events/hooks/belongToEvent'
import { checkEventFile } from '../events/hooks/checkEventFile'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf, translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { agencyField, options } from './fields'
import { sandboxDownload } from './sandboxDownload'
import { SLUGS } from './slugs'

export const EVENT_FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** What a picture or file of an event is for: its face on the calendar, what happened, papers to take away. */
export const EVENT_FILE_USES = ['cover', 'scene', 'paper'] as const

/** A face and a scene are seen: only a paper may be a PDF. */
const isPictureIfShown: SelectFieldSingleValidation = (value, context) => {
  const { mimeType } = context.data as { mimeType?: string | null }
  if (value !== 'paper' && mimeType && !mimeType.startsWith('image/')) {
    return translator(localeOf(context.req), 'events')('faults.file-not-a-picture')
  }
  return select(value, context)
}

/** Pictures and papers of an event; the public gets them from the event's own page, while it is public. */
export const EventFiles: CollectionConfig = {
  slug: SLUGS.eventFiles,
  labels: { singular: labelOf('events:files.singular'), plural: labelOf('events:files.plural') },
  access: { ...accessTo(SLUGS.eventFiles), delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'caption',
    description: labelOf('events:files.about'),
    defaultColumns: ['caption', 'use', 'event'],
    group: labelOf('events:group'),
  },
  upload: {
    staticDir: `${mediaDirectory()}/events`,
    mimeTypes: [...EVENT_FILE_TYPES],
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: sandboxDownload,
  },
  hooks: {
    beforeOperation: [checkEventFile],
    beforeChange: [belongToEvent(SLUGS.eventFiles)],
    afterChange: [recordEdit],
  },
  fields: [
    eventField,
    {
      name: 'use',
      type: 'select',
      required: true,
      defaultValue: 'cover',
      options: options(EVENT_FILE_USES, 'events:fileUses'),
      validate: isPictureIfShown,
      label: eventLabel('use'),
    },
    row(text('caption', 120, { required: true, help: true }), text('captionEn', 240)),
    agencyField(),
    ownerCountyField(),
  ],
}
