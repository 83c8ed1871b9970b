import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { assignAgency } from '../hooks/assignAgency'
import { knowsItsVariables } from '../hooks/knowsItsVariables'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { POINT_DISPOSITIONS } from '../workflow/points'
import { agencyField, options } from './fields'
import { SLUGS } from './slugs'

/** Reasons a division gives again and again 理由模板, with places for the clause, the point and the number of comments. */
export const ReasonTemplates: CollectionConfig = {
  slug: SLUGS.reasonTemplates,
  labels: {
    singular: labelOf('fields:reasonTemplates.singular'),
    plural: labelOf('fields:reasonTemplates.plural'),
  },
  access: accessTo(SLUGS.reasonTemplates),
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'disposition', 'active', 'updatedAt'],
    group: labelOf('admin:groups.policy'),
  },
  hooks: { beforeValidate: [assignAgency], afterChange: [recordEdit] },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 60,
      label: labelOf('fields:reasonTemplates.title'),
    },
    {
      name: 'disposition',
      type: 'select',
      required: true,
      options: options(POINT_DISPOSITIONS, 'workflow:options'),
      label: labelOf('fields:points.disposition'),
    },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      validate: knowsItsVariables,
      label: labelOf('fields:reasonTemplates.text'),
      admin: { rows: 5, description: labelOf('fields:reasonTemplates.textHelp') },
    },
    { name: 'active', type: 'checkbox', defaultValue: true, label: labelOf('fields:reasonTemplates.active') },
    agencyField(),
  ],
}
