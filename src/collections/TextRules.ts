import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { labelOf } from '../i18n'
import { TOPICS } from '../livestream/policyCodes'
import { MAX_MINUTES } from '../moderation/rules/checkTextRule'
import { numberVersion } from '../moderation/rules/numberVersion'
import { LONGEST_PATTERN } from '../moderation/rules/pattern'
import { refuseWrongTextRule } from '../moderation/rules/refuseWrongTextRule'
import { RULE_KINDS, RULE_SCOPES, RULE_SEVERITIES, RULE_VARIANTS, isWordKind } from '../moderation/rules/rule'
import type { RuleKind } from '../moderation/rules/rule'
import { options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'

const hooks = workflowHooks(SLUGS.textRules)

/** A hundred thousand words of sixty characters at most. */
const MAX_LIST = 6_100_000

const ofKind = (isMeant: (kind: RuleKind) => boolean) => ({
  condition: ({ kind }: { kind?: RuleKind }) => kind !== undefined && isMeant(kind),
})

/**
 * Text rules 文本规则: what titles, descriptions, transcripts and comments of broadcasts are searched for. Data, not code:
 * whoever moderates writes them, tries them, and another puts them in force.
 */
export const TextRules: CollectionConfig = {
  slug: SLUGS.textRules,
  labels: { singular: labelOf('rules:singular'), plural: labelOf('rules:plural') },
  access: accessTo(SLUGS.textRules),
  lockDocuments: false,
  disableDuplicate: true,
  // Its name in the list is that of the reader's language.
  forceSelect: { nameEn: true },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'severity', 'state', 'version', 'hits', 'updatedAt'],
    group: labelOf('rules:group'),
    // Lists of words are long, and no column shows them.
    enableListViewSelectAPI: true,
    components: {
      ...workflowComponents,
      beforeListTable: [
        '/src/components/rules/RuleCheckPanel#RuleCheckPanel',
        ...workflowComponents.beforeListTable,
      ],
      views: {
        edit: {
          ...workflowComponents.views.edit,
          backTest: {
            Component: '/src/components/rules/RuleTestView#RuleTestView',
            path: '/back-test',
            tab: {
              label: 'backTest',
              href: '/back-test',
              Component: '/src/components/rules/RuleTestTab#RuleTestTab',
            },
          },
        },
      },
    },
  },
  hooks: {
    ...hooks,
    beforeValidate: [refuseWrongTextRule],
    beforeChange: [...hooks.beforeChange, numberVersion],
  },
  fields: [
    ...workflowFields(SLUGS.textRules),
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 60,
      label: labelOf('rules:fields.name'),
      admin: { components: { Cell: '/src/components/rules/RuleNameCell#RuleNameCell' } },
    },
    { name: 'nameEn', type: 'text', maxLength: 120, label: labelOf('rules:fields.nameEn') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(RULE_KINDS, 'rules:kinds'),
      label: labelOf('rules:fields.kind'),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'severity',
          type: 'select',
          required: true,
          options: options(RULE_SEVERITIES, 'rules:severities'),
          label: labelOf('rules:fields.severity'),
        },
        {
          name: 'policyCode',
          type: 'text',
          required: true,
          maxLength: 40,
          label: labelOf('rules:fields.policyCode'),
          admin: { description: labelOf('rules:fields.policyCodeHelp') },
        },
      ],
    },
    {
      name: 'topic',
      type: 'select',
      required: true,
      defaultValue: 'commerce',
      options: options(TOPICS, 'livestream:topics'),
      label: labelOf('rules:fields.topic'),
      admin: { description: labelOf('rules:fields.topicHelp') },
    },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: [...RULE_SCOPES],
      options: options(RULE_SCOPES, 'rules:scopes'),
      label: labelOf('rules:fields.scopes'),
    },
    {
      name: 'words',
      type: 'textarea',
      maxLength: MAX_LIST,
      label: labelOf('rules:fields.words'),
      admin: {
        components: { afterInput: ['/src/components/rules/WordImport#WordImport'] },
        rows: 12,
        description: labelOf('rules:fields.wordsHelp'),
        ...ofKind((kind) => kind !== 'pattern'),
      },
    },
    {
      name: 'contexts',
      type: 'textarea',
      maxLength: MAX_LIST,
      label: labelOf('rules:fields.contexts'),
      admin: { rows: 6, description: labelOf('rules:fields.contextsHelp'), ...ofKind(isWordKind) },
    },
    {
      name: 'variants',
      type: 'select',
      hasMany: true,
      defaultValue: ['spaced'],
      options: options(RULE_VARIANTS, 'rules:variants'),
      label: labelOf('rules:fields.variants'),
      admin: { description: labelOf('rules:fields.variantsHelp'), ...ofKind((kind) => kind !== 'pattern') },
    },
    {
      name: 'pattern',
      type: 'text',
      maxLength: LONGEST_PATTERN,
      label: labelOf('rules:fields.pattern'),
      admin: {
        description: labelOf('rules:fields.patternHelp'),
        ...ofKind((kind) => kind === 'pattern'),
      },
    },
    {
      name: 'minutes',
      type: 'number',
      min: 1,
      max: MAX_MINUTES,
      label: labelOf('rules:fields.minutes'),
      admin: { description: labelOf('rules:fields.minutesHelp'), ...ofKind((kind) => kind === 'ai-label') },
    },
    {
      name: 'replaces',
      type: 'relationship',
      relationTo: SLUGS.textRules,
      filterOptions: { state: { in: ['shadow', 'live'] } },
      label: labelOf('rules:fields.replaces'),
      admin: { position: 'sidebar', description: labelOf('rules:fields.replacesHelp') },
    },
    {
      name: 'version',
      type: 'number',
      required: true,
      defaultValue: 1,
      label: labelOf('rules:fields.version'),
      access: systemOnly,
      admin: { position: 'sidebar', readOnly: true },
    },
    { name: 'note', type: 'textarea', maxLength: 500, label: labelOf('rules:fields.note') },
    {
      name: 'past',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/components/moderation/PastScans#PastScans' },
      },
    },
    {
      name: 'hits',
      type: 'ui',
      label: labelOf('rules:fields.hits'),
      admin: {
        position: 'sidebar',
        components: {
          Cell: '/src/components/rules/RuleHitsCell#RuleHitsCell',
          Field: '/src/components/rules/RuleHitsField#RuleHitsField',
        },
      },
    },
  ],
}
