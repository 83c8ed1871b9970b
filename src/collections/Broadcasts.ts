import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { applyRulesToBroadcast } from '../hooks/applyRulesToBroadcast'
import { placeByRoom } from '../hooks/placeByRoom'
import { refuseUnseen } from '../hooks/refuseUnseen'
import { setReviewTimes } from '../hooks/setReviewTimes'
import { GOODS_CATEGORIES } from '../livestream/goods/categories'
import { REVIEW_ITEMS } from '../livestream/broadcasts/reviewItems'
import { emptyChecklist } from '../registers/inspections/checklist'
import { beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import {
  livestreamAdmin,
  livestreamBase,
  livestreamLabel,
  PLACE_INDEXES,
  placeFields,
  writtenMoment,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'
import { isSameChecklist } from '../hooks/isSameChecklist'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'

const label = livestreamLabel(SLUGS.broadcasts)
const hooks = workflowHooks(SLUGS.broadcasts)

/** Broadcasts 直播场次: planned, reviewed beforehand, live, ended; what is shown and where the recording is. */
export const Broadcasts: CollectionConfig = {
  ...livestreamBase(SLUGS.broadcasts),
  access: { ...accessTo(SLUGS.broadcasts), delete: nobody },
  defaultSort: '-startsAt',
  admin: {
    ...livestreamAdmin('title', ['title', 'room', 'state', 'startsAt', 'reviewBy', 'county']),
    components: {
      ...workflowComponents,
      views: {
        edit: {
          ...workflowComponents.views.edit,
          texts: {
            Component: '/src/components/moderation/BroadcastTextsView#BroadcastTextsView',
            path: '/texts',
            tab: {
              label: 'texts',
              href: '/texts',
              Component: '/src/components/moderation/BroadcastTextsTab#BroadcastTextsTab',
            },
          },
        },
      },
    },
  },
  hooks: {
    ...hooks,
    beforeValidate: [placeByRoom],
    beforeChange: [
      ...hooks.beforeChange,
      refuseUnseen({ room: SLUGS.liveRooms, streamer: SLUGS.streamers }),
      setReviewTimes,
    ],
    afterChange: [...hooks.afterChange, applyRulesToBroadcast],
  },
  indexes: [...PLACE_INDEXES, { fields: ['state', 'startsAt'] }, { fields: ['room', 'startsAt'] }],
  fields: [
    ...workflowFields(SLUGS.broadcasts),
    { name: 'title', type: 'text', required: true, maxLength: 120, label: label('title') },
    {
      name: 'room',
      type: 'relationship',
      relationTo: SLUGS.liveRooms,
      required: true,
      label: label('room'),
    },
    {
      name: 'streamer',
      type: 'relationship',
      relationTo: SLUGS.streamers,
      required: true,
      index: true,
      label: label('streamer'),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          type: 'date',
          required: true,
          index: true,
          label: label('startsAt'),
          admin: { date: { pickerAppearance: 'dayAndTime' }, components: beijingTimeParts },
        },
        {
          name: 'endsAt',
          type: 'date',
          required: true,
          index: true,
          label: label('endsAt'),
          validate: (value, { siblingData, req }) => {
            const { startsAt } = siblingData as { startsAt?: string }
            const isLater = !value || !startsAt || new Date(String(value)) > new Date(startsAt)
            return isLater || translator(localeOf(req))('livestream:broadcasts.endsBeforeStart')
          },
          admin: { date: { pickerAppearance: 'dayAndTime' }, components: beijingTimeParts },
        },
      ],
    },
    { name: 'description', type: 'textarea', maxLength: 4000, label: label('description') },
    { name: 'goods', type: 'textarea', maxLength: 4000, label: label('goods') },
    // A figure made by artificial intelligence is labelled for as long as it is seen. 直播电商监督管理办法 art 37.
    { name: 'aiFigure', type: 'checkbox', defaultValue: false, label: label('aiFigure') },
    {
      name: 'goodsShown',
      type: 'array',
      maxRows: 200,
      label: label('goodsShown'),
      labels: { singular: label('oneOfGoods'), plural: label('goodsShown') },
      admin: { description: label('goodsShownHelp') },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', required: true, maxLength: 120, label: label('goodsName') },
            {
              name: 'category',
              type: 'select',
              required: true,
              defaultValue: 'ordinary',
              options: options(GOODS_CATEGORIES, 'livestream:goods.categories'),
              label: label('goodsCategory'),
            },
          ],
        },
        {
          type: 'row',
          fields: [
            { name: 'licence', type: 'text', maxLength: 120, label: label('goodsLicence') },
            { name: 'priceBasis', type: 'text', maxLength: 300, label: label('goodsPriceBasis') },
          ],
        },
      ],
    },
    {
      name: 'checklist',
      type: 'json',
      required: true,
      defaultValue: () => emptyChecklist({ items: REVIEW_ITEMS }),
      label: label('checklist'),
      validate: isSameChecklist(emptyChecklist({ items: REVIEW_ITEMS })),
      admin: { components: { Field: '/src/components/inspections/ChecklistField#ChecklistField' } },
    },
    { name: 'viewers', type: 'number', min: 0, defaultValue: 0, label: label('viewers') },
    { name: 'recordingUrl', type: 'text', maxLength: 500, label: label('recordingUrl') },
    writtenMoment('reviewBy', label),
    { name: 'reviewRemindAt', type: 'date', index: true, access: systemOnly, admin: { hidden: true } },
    { name: 'reviewEscalateAt', type: 'date', index: true, access: systemOnly, admin: { hidden: true } },
    {
      name: 'unreviewed',
      type: 'checkbox',
      defaultValue: false,
      label: label('unreviewed'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: ({ unreviewed }) => Boolean(unreviewed) },
    },
    writtenMoment('endedAt', label),
    ...placeFields(false),
  ],
}
