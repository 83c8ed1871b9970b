import type { CollectionConfig } from 'payload'

import { systemOnly } from './fields'
import {
  livestreamBase,
  livestreamGroup,
  livestreamLabel,
  placeFields,
  readOnlyAccess,
  writtenMoment,
  writtenRelation,
} from './livestreamParts'
import { SLUGS } from './slugs'

const label = livestreamLabel(SLUGS.patrols)

const noted = (name: 'watched' | 'findings') =>
  ({
    name,
    type: 'json',
    required: true,
    defaultValue: [],
    label: label(name),
    access: systemOnly,
    admin: { components: { Field: '/src/components/livestream/patrol/PatrolRecord#PatrolRecord' } },
  }) as const

/** Patrols 巡查: what one moderator watched of one broadcast, and what they found. 直播电商监督管理办法 art 31. */
export const Patrols: CollectionConfig = {
  ...livestreamBase(SLUGS.patrols),
  access: readOnlyAccess(SLUGS.patrols),
  defaultSort: '-lastAt',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'owner', 'county', 'lastAt'],
    group: livestreamGroup,
  },
  indexes: [{ fields: ['broadcast', 'owner'], unique: true }, { fields: ['county', 'createdAt'] }],
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      label: label('title'),
      access: systemOnly,
      admin: { readOnly: true },
    },
    writtenRelation('broadcast', label, SLUGS.broadcasts, { required: true }),
    writtenRelation('room', label, SLUGS.liveRooms, { required: true }),
    writtenRelation('owner', label, SLUGS.users, { required: true }),
    noted('watched'),
    noted('findings'),
    writtenMoment('lastAt', label),
    ...placeFields(false),
  ],
}
