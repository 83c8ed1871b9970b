import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { assignAgency } from '../hooks/assignAgency'
import { refuseForeignCounty, suggestCounty } from '../hooks/placeInCounty'
import { recordEdit } from '../hooks/recordEdit'
import { refuseUnseen } from '../hooks/refuseUnseen'
import { nameRoom } from '../hooks/nameRoom'
import { agencyOfStreamersField } from '../livestream/operators/agencyOfStreamers'
import { PLATFORMS } from '../livestream/platforms'
import { options } from './fields'
import {
  evasionField,
  hiddenColumn,
  livestreamBase,
  livestreamGroup,
  livestreamLabel,
  partyField,
  placeFields,
} from './livestreamParts'
import { SLUGS } from './slugs'

const label = livestreamLabel(SLUGS.liveRooms)

/** Rooms 直播间: where on which platform, who runs it, how many follow. */
export const LiveRooms: CollectionConfig = {
  ...livestreamBase(SLUGS.liveRooms),
  access: { ...accessTo(SLUGS.liveRooms), delete: nobody },
  admin: {
    useAsTitle: 'name',
    defaultColumns: [
      'name',
      'platform',
      'platformAccount',
      'operator',
      'agencyOfStreamers',
      'county',
      'followers',
    ],
    group: livestreamGroup,
  },
  hooks: {
    beforeValidate: [suggestCounty, assignAgency],
    beforeChange: [
      refuseForeignCounty(SLUGS.liveRooms),
      refuseUnseen({ operator: SLUGS.liveOperators, agencyOfStreamers: SLUGS.liveOperators }),
      nameRoom,
    ],
    afterChange: [recordEdit],
  },
  indexes: [{ fields: ['county', 'createdAt'] }, { fields: ['platform', 'accountKey'], unique: true }],
  fields: [
    evasionField,
    { name: 'name', type: 'text', required: true, maxLength: 100, label: label('name') },
    {
      type: 'row',
      fields: [
        {
          name: 'platform',
          type: 'select',
          required: true,
          options: options(PLATFORMS, 'livestream:platforms'),
          label: label('platform'),
        },
        {
          name: 'platformAccount',
          type: 'text',
          required: true,
          maxLength: 100,
          label: label('platformAccount'),
        },
      ],
    },
    hiddenColumn('accountKey'),
    { name: 'url', type: 'text', maxLength: 500, label: label('url') },
    {
      name: 'operator',
      type: 'relationship',
      relationTo: SLUGS.liveOperators,
      required: true,
      index: true,
      label: label('operator'),
    },
    agencyOfStreamersField(label),
    { name: 'base', type: 'text', maxLength: 100, index: true, label: label('base') },
    { name: 'followers', type: 'number', min: 0, defaultValue: 0, label: label('followers') },
    { name: 'goods', type: 'textarea', maxLength: 1000, label: label('goods') },
    ...placeFields(true),
    partyField,
  ],
}
