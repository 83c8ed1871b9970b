import type { Field } from 'payload'

import { options } from '../../collections/fields'
import { SLUGS } from '../../collections/slugs'
import { HOST_ROLES } from '../kinds'
import { eventLabel, inBoth, longText, moment, row, text } from './parts'

/** Most sessions and hosts an event has. */
const MOST_SESSIONS = 60
const MOST_HOSTS = 30

/** 主办、承办、协办、支持: an agency or county of the system, or another body by name. */
export const hostsField = (): Field => ({
  name: 'hosts',
  type: 'array',
  maxRows: MOST_HOSTS,
  label: eventLabel('hosts'),
  labels: { singular: eventLabel('host'), plural: eventLabel('hosts') },
  fields: [
    row(
      {
        name: 'role',
        type: 'select',
        required: true,
        defaultValue: 'host',
        options: options(HOST_ROLES, 'events:hostRoles'),
        label: eventLabel('hostRole'),
      },
      { name: 'agency', type: 'relationship', relationTo: SLUGS.agencies, label: eventLabel('hostAgency') },
      { name: 'county', type: 'relationship', relationTo: SLUGS.counties, label: eventLabel('hostCounty') },
    ),
    row(text('name', 100, { help: true }), text('nameEn', 200)),
  ],
})

/** 议程: sessions within the event's time, each in a room of its venue, with its speakers. */
export const sessionsField = (): Field => ({
  name: 'programme',
  type: 'array',
  maxRows: MOST_SESSIONS,
  label: eventLabel('sessions'),
  labels: { singular: eventLabel('session'), plural: eventLabel('sessions') },
  fields: [
    inBoth(text, 'title', 200, { required: true }),
    row(moment('startsAt', { required: true }), moment('endsAt', { required: true })),
    row(
      {
        name: 'room',
        type: 'relationship',
        relationTo: SLUGS.venueRooms,
        label: eventLabel('room'),
        filterOptions: ({ data }) => ({ venue: { equals: (data as { venue?: string }).venue ?? '' } }),
      },
      {
        name: 'speakers',
        type: 'relationship',
        relationTo: SLUGS.speakers,
        hasMany: true,
        label: eventLabel('speakers'),
      },
    ),
    longText('abstract', 2_000),
  ],
})
