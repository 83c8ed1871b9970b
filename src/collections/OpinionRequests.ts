import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { OPINIONS } from '../workflow/opinionRequests'
import { agencyField, beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

const readOnly = { readOnly: true } as const
const hidden = { hidden: true } as const

/** Questions to bodies outside 征询意见: made by an act on the record they are about, answered through a one-time link. */
export const OpinionRequests: CollectionConfig = {
  slug: SLUGS.opinionRequests,
  labels: {
    singular: labelOf('fields:opinionRequests.singular'),
    plural: labelOf('fields:opinionRequests.plural'),
  },
  access: { ...accessTo(SLUGS.opinionRequests), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'body',
    defaultColumns: ['subjectTitle', 'body', 'state', 'opinion', 'until'],
    group: labelOf('admin:groups.governance'),
    components: workflowComponents,
  },
  hooks: workflowHooks(SLUGS.opinionRequests),
  indexes: [{ fields: ['subjectCollection', 'subject'] }],
  fields: [
    ...workflowFields(SLUGS.opinionRequests),
    {
      name: 'subjectTitle',
      type: 'text',
      label: labelOf('fields:opinionRequests.subject'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'subjectCollection',
      type: 'text',
      required: true,
      access: systemOnly,
      admin: hidden,
    },
    { name: 'subject', type: 'text', required: true, access: systemOnly, admin: hidden },
    {
      name: 'body',
      type: 'text',
      required: true,
      label: labelOf('workflow:inputs.body'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'address',
      type: 'text',
      label: labelOf('workflow:inputs.address'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'question',
      type: 'textarea',
      required: true,
      label: labelOf('workflow:inputs.question'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'facts',
      type: 'textarea',
      label: labelOf('workflow:inputs.facts'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'opinion',
      type: 'select',
      options: options(OPINIONS, 'workflow:options'),
      label: labelOf('workflow:inputs.opinion'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'answer',
      type: 'textarea',
      label: labelOf('fields:opinionRequests.answer'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'answeredBy',
      type: 'text',
      label: labelOf('workflow:inputs.answeredBy'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'answeredAt',
      type: 'date',
      label: labelOf('fields:opinionRequests.answeredAt'),
      access: systemOnly,
      admin: { ...readOnly, components: beijingTimeParts },
    },
    {
      name: 'until',
      type: 'date',
      required: true,
      index: true,
      label: labelOf('fields:opinionRequests.until'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar', components: beijingTimeParts },
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: SLUGS.users,
      index: true,
      label: labelOf('fields:opinionRequests.owner'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
    // What was typed and could not be accepted, for the form to show again; gone with the answer.
    { name: 'draft', type: 'json', access: { ...systemOnly, read: nobody }, admin: hidden },
    agencyField(),
    {
      name: 'county',
      type: 'relationship',
      relationTo: SLUGS.counties,
      index: true,
      label: labelOf('fields:common.county'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
  ],
}
