import type { CollectionConfig } from 'payload'

import { PLATFORMS } from '../livestream/platforms'
import { systemOnly } from './fields'
import {
  hiddenColumn,
  livestreamBase,
  livestreamGroup,
  livestreamLabel,
  placeFields,
  readOnlyAccess,
  writtenMoment,
  writtenRelation,
  writtenSelect,
  writtenText,
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

/** Patrols 巡查: what one moderator watched of one broadcast, or of a room on no file, and what they found. 直播电商监督管理办法 art 31. */
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
    writtenRelation('broadcast', label, SLUGS.broadcasts),
    writtenRelation('room', label, SLUGS.liveRooms),
    // Of a room that is on no file: as the moderator found it.
    writtenSelect('platform', label, PLATFORMS, { labels: 'livestream:platforms' }),
    writtenText('roomText', label),
    writtenText('url', label),
    hiddenColumn('accountKey'),
    hiddenColumn('day'),
    writtenRelation('owner', label, SLUGS.users, { required: true }),
    noted('watched'),
    noted('findings'),
    writtenMoment('lastAt', label),
    ...placeFields(false),
  ],
}
