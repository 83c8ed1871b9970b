import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { assignAgency } from '../hooks/assignAgency'
import { nameRevision } from '../hooks/nameRevision'
import { readClauses } from '../hooks/readClauses'
import { refuseForeignRelations } from '../hooks/refuseForeignRelations'
import { labelOf } from '../i18n'
import { agencyField, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'

const hooks = workflowHooks(SLUGS.policyRevisions)

/** Revisions of a policy's text 文稿版本, each with its clause tree; the anchors of its clauses never change. */
export const PolicyRevisions: CollectionConfig = {
  slug: SLUGS.policyRevisions,
  labels: {
    singular: labelOf('fields:policyRevisions.singular'),
    plural: labelOf('fields:policyRevisions.plural'),
  },
  access: accessTo(SLUGS.policyRevisions),
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'policy', 'state', 'updatedAt'],
    group: labelOf('admin:groups.policy'),
    components: {
      ...workflowComponents,
      views: {
        edit: {
          ...workflowComponents.views.edit,
          mapping: {
            Component: '/src/components/MappingView#MappingView',
            path: '/mapping',
            tab: { label: 'mapping', href: '/mapping', Component: '/src/components/MappingTab#MappingTab' },
          },
        },
      },
    },
  },
  hooks: {
    ...hooks,
    beforeValidate: [assignAgency],
    beforeChange: [...hooks.beforeChange, refuseForeignRelations, nameRevision, readClauses],
  },
  fields: [
    ...workflowFields(SLUGS.policyRevisions),
    {
      name: 'policy',
      type: 'relationship',
      relationTo: SLUGS.policies,
      required: true,
      index: true,
      label: labelOf('fields:policies.singular'),
      access: { update: () => false },
    },
    {
      name: 'name',
      type: 'text',
      maxLength: 100,
      label: labelOf('fields:policyRevisions.name'),
      admin: { description: labelOf('fields:policyRevisions.nameHelp') },
    },
    {
      name: 'ordinal',
      type: 'number',
      label: labelOf('fields:policyRevisions.ordinal'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'source',
      type: 'upload',
      relationTo: SLUGS.sourceFiles,
      label: labelOf('fields:policyRevisions.source'),
      admin: { description: labelOf('fields:policyRevisions.sourceHelp') },
    },
    {
      name: 'sourceText',
      type: 'textarea',
      maxLength: 400_000,
      label: labelOf('fields:policyRevisions.sourceText'),
      admin: { description: labelOf('fields:policyRevisions.sourceTextHelp'), rows: 6 },
    },
    {
      name: 'clauses',
      type: 'json',
      label: labelOf('fields:policyRevisions.clauses'),
      admin: { components: { Field: '/src/components/ClauseEditor#ClauseEditor' } },
    },
    agencyField(),
  ],
}
