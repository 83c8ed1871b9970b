import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { options } from './fields'
import { SLUGS } from './slugs'

export const RULE_KINDS = ['limit', 'deny', 'threshold'] as const

/** What a limit or a threshold counts, and what a deny rule looks at. */
export const RULE_ACTS = [
  'submission',
  'unverified-comment',
  'receipt-lookup',
  'sender-address',
  'mail-domain',
  'phrase',
  'arrivals-per-minute',
] as const

/**
 * Rate limits, deny lists and thresholds 防护规则: records, effective at once, each hit counted. Denied is held for staff
 * to judge, not dropped.
 */
export const DefenceRules: CollectionConfig = {
  slug: SLUGS.defenceRules,
  labels: {
    singular: labelOf('fields:defenceRules.singular'),
    plural: labelOf('fields:defenceRules.plural'),
  },
  access: accessTo(SLUGS.defenceRules),
  lockDocuments: false,
  admin: {
    useAsTitle: 'act',
    defaultColumns: ['act', 'kind', 'value', 'points', 'seconds', 'active'],
    group: labelOf('admin:groups.governance'),
  },
  hooks: { afterChange: [recordEdit] },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(RULE_KINDS, 'fields:defenceRules.kinds'),
      label: labelOf('fields:defenceRules.kind'),
    },
    {
      name: 'act',
      type: 'select',
      required: true,
      options: options(RULE_ACTS, 'fields:defenceRules.acts'),
      label: labelOf('fields:defenceRules.act'),
    },
    {
      name: 'value',
      type: 'text',
      maxLength: 200,
      label: labelOf('fields:defenceRules.value'),
      admin: {
        description: labelOf('fields:defenceRules.valueHelp'),
        condition: ({ kind }) => kind === 'deny',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'points',
          type: 'number',
          min: 1,
          max: 1_000_000,
          label: labelOf('fields:defenceRules.points'),
          admin: { condition: ({ kind }) => kind !== 'deny' },
        },
        {
          name: 'seconds',
          type: 'number',
          min: 1,
          max: 86_400,
          label: labelOf('fields:defenceRules.seconds'),
          admin: { condition: ({ kind }) => kind === 'limit' },
        },
      ],
    },
    { name: 'active', type: 'checkbox', defaultValue: true, label: labelOf('fields:defenceRules.active') },
    { name: 'note', type: 'textarea', maxLength: 500, label: labelOf('fields:defenceRules.note') },
  ],
}
