import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { eventLabel, inBoth, ownerCountyField, row, text } from '../events/fields/parts'
import { assignOwner } from '../events/hooks/assignOwner'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { agencyField } from './fields'
import { SLUGS } from './slugs'

/** Venues 场馆 in which events are held; every member of staff may choose one. */
export const Venues: CollectionConfig = {
  slug: SLUGS.venues,
  labels: { singular: labelOf('events:venues.singular'), plural: labelOf('events:venues.plural') },
  access: { ...accessTo(SLUGS.venues), delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'place', 'capacity'],
    group: labelOf('events:group'),
  },
  hooks: { beforeValidate: [assignOwner], afterChange: [recordEdit] },
  fields: [
    inBoth(text, 'name', 120, { required: true }),
    inBoth(text, 'address', 200, { required: true }),
    row(
      {
        name: 'place',
        type: 'relationship',
        relationTo: SLUGS.counties,
        required: true,
        label: eventLabel('place'),
      },
      { name: 'capacity', type: 'number', min: 1, label: eventLabel('venueCapacity') },
    ),
    {
      name: 'rooms',
      type: 'join',
      collection: SLUGS.venueRooms,
      on: 'venue',
      label: eventLabel('venueRooms'),
    },
    agencyField(),
    ownerCountyField(),
  ],
}
