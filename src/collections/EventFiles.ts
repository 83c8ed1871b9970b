import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { mediaDirectory } from '../environment'
import { eventField } from '../events/fields/eventField'
import { eventLabel, ownerCountyField, row, text } from '../events/fields/parts'
import { belongToEvent } from '../events/hooks/belongToEvent'
import { labelOf } from '../i18n'
import { agencyField, options } from './fields'
import { sandboxDownload } from './sandboxDownload'
import { SLUGS } from './slugs'

/** What a picture or file of an event is for: its face on the calendar, what happened, papers to take away. */
export const EVENT_FILE_USES = ['cover', 'scene', 'paper'] as const

/** Pictures and papers of an event; the public gets them from the event's own page, while it is public. */
export const EventFiles: CollectionConfig = {
  slug: SLUGS.eventFiles,
  labels: { singular: labelOf('events:files.singular'), plural: labelOf('events:files.plural') },
  access: { ...accessTo(SLUGS.eventFiles), delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'caption',
    defaultColumns: ['caption', 'use', 'event'],
    group: labelOf('events:group'),
    hideAPIURL: true,
  },
  upload: {
    staticDir: `${mediaDirectory()}/events`,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: sandboxDownload,
  },
  hooks: { beforeChange: [belongToEvent(SLUGS.eventFiles)] },
  fields: [
    eventField,
    {
      name: 'use',
      type: 'select',
      required: true,
      defaultValue: 'cover',
      options: options(EVENT_FILE_USES, 'events:fileUses'),
      label: eventLabel('use'),
    },
    row(text('caption', 120, { required: true, help: true }), text('captionEn', 240)),
    agencyField(),
    ownerCountyField(),
  ],
}
