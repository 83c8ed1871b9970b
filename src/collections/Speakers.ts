import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { inBoth, longText, ownerCountyField, text } from '../events/fields/parts'
import { assignOwner } from '../events/hooks/assignOwner'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { agencyField } from './fields'
import { SLUGS } from './slugs'

/** Speakers 嘉宾: entered once, so that one person is not promised to two events at a time. */
export const Speakers: CollectionConfig = {
  slug: SLUGS.speakers,
  labels: { singular: labelOf('events:speakers.singular'), plural: labelOf('events:speakers.plural') },
  access: { ...accessTo(SLUGS.speakers), delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'organisation', 'position'],
    group: labelOf('events:group'),
  },
  hooks: { beforeValidate: [assignOwner], afterChange: [recordEdit] },
  fields: [
    inBoth(text, 'name', 60, { required: true }),
    inBoth(text, 'organisation', 120),
    inBoth(text, 'position', 80),
    inBoth(longText, 'biography', 1_000),
    agencyField(),
    ownerCountyField(),
  ],
}
