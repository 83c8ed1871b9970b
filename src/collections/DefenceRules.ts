import type { CollectionConfig, Option } from 'payload'

import { accessTo } from '../access/accessTo'
import { refuseWrongRule } from '../defence/refuseWrongRule'
import { ACTS_OF, RULE_ACTS, RULE_KINDS } from '../defence/rule'
import type { RuleKind } from '../defence/rule'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { options } from './fields'
import { SLUGS } from './slugs'

const VALUE_CELL = '/src/components/defence/RuleValueCell#RuleValueCell'

const actsOf = (kind: RuleKind | undefined, all: Option[]): Option[] =>
  all.filter(
    (option) => typeof option === 'object' && (!kind || ACTS_OF[kind].some((act) => act === option.value)),
  )

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
    defaultColumns: ['act', 'kind', 'value', 'points', 'seconds', 'active', 'hits'],
    group: labelOf('admin:groups.governance'),
    components: { beforeListTable: ['/src/components/defence/ArrivalsOverview#ArrivalsOverview'] },
  },
  hooks: { beforeValidate: [refuseWrongRule], afterChange: [recordEdit] },
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
      filterOptions: ({ options: all, siblingData }) =>
        actsOf((siblingData as { kind?: RuleKind }).kind, all),
      label: labelOf('fields:defenceRules.act'),
    },
    {
      name: 'value',
      type: 'text',
      maxLength: 200,
      label: labelOf('fields:defenceRules.value'),
      admin: {
        description: labelOf('fields:defenceRules.valueHelp'),
        condition: ({ kind }) => kind !== 'threshold',
        components: {
          Field: '/src/components/defence/RuleValueField#RuleValueField',
          Cell: VALUE_CELL,
        },
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
          admin: { condition: ({ kind }) => kind !== 'deny', components: { Cell: VALUE_CELL } },
        },
        {
          name: 'seconds',
          type: 'number',
          min: 1,
          max: 86_400,
          label: labelOf('fields:defenceRules.seconds'),
          admin: { condition: ({ kind }) => kind === 'limit', components: { Cell: VALUE_CELL } },
        },
      ],
    },
    { name: 'active', type: 'checkbox', defaultValue: true, label: labelOf('fields:defenceRules.active') },
    { name: 'note', type: 'textarea', maxLength: 500, label: labelOf('fields:defenceRules.note') },
    {
      name: 'hits',
      type: 'ui',
      label: labelOf('defence:hits'),
      admin: {
        components: {
          Cell: '/src/components/defence/HitsCell#HitsCell',
          Field: '/src/components/defence/HitsField#HitsField',
        },
      },
    },
  ],
}
