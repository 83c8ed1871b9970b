import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { assignAgency } from '../hooks/assignAgency'
import { refuseForeignRelations } from '../hooks/refuseForeignRelations'
import { labelOf } from '../i18n'
import { POINT_DISPOSITIONS } from '../workflow/points'
import { agencyField, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'

const hooks = workflowHooks(SLUGS.points)

/** Points 意见要点: what many comments of one consultation say, answered once for all of them. */
export const Points: CollectionConfig = {
  slug: SLUGS.points,
  labels: { singular: labelOf('fields:points.singular'), plural: labelOf('fields:points.plural') },
  access: accessTo(SLUGS.points),
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'consultation', 'state', 'disposition', 'updatedAt'],
    group: labelOf('admin:groups.policy'),
    components: workflowComponents,
  },
  hooks: {
    ...hooks,
    beforeValidate: [assignAgency],
    beforeChange: [...hooks.beforeChange, refuseForeignRelations],
  },
  fields: [
    ...workflowFields(SLUGS.points),
    {
      name: 'consultation',
      type: 'relationship',
      relationTo: SLUGS.consultations,
      required: true,
      index: true,
      label: labelOf('fields:consultations.singular'),
      access: { update: () => false },
    },
    {
      name: 'clause',
      type: 'text',
      maxLength: 100,
      label: labelOf('fields:points.clause'),
      admin: { components: { Field: '/src/components/ClauseField#ClauseField' } },
    },
    { name: 'title', type: 'text', required: true, maxLength: 120, label: labelOf('fields:points.title') },
    { name: 'detail', type: 'textarea', maxLength: 2000, label: labelOf('fields:points.detail') },
    {
      name: 'tags',
      type: 'text',
      hasMany: true,
      maxLength: 20,
      maxRows: 10,
      label: labelOf('fields:points.tags'),
    },
    {
      name: 'disposition',
      type: 'select',
      options: options(POINT_DISPOSITIONS, 'workflow:options'),
      label: labelOf('fields:points.disposition'),
      access: systemOnly,
      admin: { readOnly: true },
    },
    {
      name: 'dispositionReason',
      type: 'textarea',
      label: labelOf('fields:points.dispositionReason'),
      access: systemOnly,
      admin: { readOnly: true },
    },
    {
      name: 'decidedAt',
      type: 'date',
      label: labelOf('fields:points.decidedAt'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'mergedInto',
      type: 'relationship',
      relationTo: SLUGS.points,
      label: labelOf('fields:points.mergedInto'),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ mergedInto }) => Boolean(mergedInto) },
    },
    {
      name: 'changedRevision',
      type: 'relationship',
      relationTo: SLUGS.policyRevisions,
      label: labelOf('fields:points.changedRevision'),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ changedRevision }) => Boolean(changedRevision) },
    },
    {
      name: 'changedClause',
      type: 'text',
      label: labelOf('fields:points.changedClause'),
      access: systemOnly,
      admin: { hidden: true },
    },
    agencyField(),
  ],
}
