import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { eventLabel, inBoth, ownerCountyField, text } from '../events/fields/parts'
import { assignOwner } from '../events/hooks/assignOwner'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { agencyField } from './fields'
import { SLUGS } from './slugs'

/** Rooms 场地 of a venue that are booked apart: two events cannot be in one at a time. */
export const VenueRooms: CollectionConfig = {
  slug: SLUGS.venueRooms,
  labels: { singular: labelOf('events:venueRooms.singular'), plural: labelOf('events:venueRooms.plural') },
  access: { ...accessTo(SLUGS.venueRooms), delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'venue', 'capacity'],
    group: labelOf('events:group'),
  },
  hooks: { beforeValidate: [assignOwner], afterChange: [recordEdit] },
  fields: [
    inBoth(text, 'name', 120, { required: true }),
    {
      name: 'venue',
      type: 'relationship',
      relationTo: SLUGS.venues,
      required: true,
      index: true,
      label: eventLabel('venue'),
    },
    { name: 'capacity', type: 'number', min: 1, label: eventLabel('venueCapacity') },
    agencyField(),
    ownerCountyField(),
  ],
}
