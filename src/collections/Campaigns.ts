import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { agencyField, beijingTimeParts, systemOnly } from './fields'
import { SLUGS } from './slugs'
import { movedByActs } from './workflowParts'

const readOnly = { readOnly: true } as const

/**
 * Same or nearly same comments 相似意见: found by the worker, shown to staff, never merged or dropped by themselves.
 */
export const Campaigns: CollectionConfig = {
  slug: SLUGS.campaigns,
  labels: { singular: labelOf('fields:campaigns.singular'), plural: labelOf('fields:campaigns.plural') },
  access: { ...accessTo(SLUGS.campaigns), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-members',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['sample', 'members', 'firstAt', 'lastAt', 'consultation'],
    group: labelOf('admin:groups.policy'),
    components: {
      views: { edit: { root: { Component: '/src/components/campaigns/CampaignView#CampaignView' } } },
    },
  },
  indexes: [{ fields: ['consultation', 'members'] }],
  fields: [
    {
      name: 'consultation',
      type: 'relationship',
      relationTo: SLUGS.consultations,
      required: true,
      label: labelOf('fields:consultations.singular'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'sample',
      type: 'relationship',
      relationTo: SLUGS.comments,
      required: true,
      label: labelOf('fields:campaigns.sample'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'members',
      type: 'number',
      required: true,
      label: labelOf('fields:campaigns.members'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'firstAt',
      type: 'date',
      required: true,
      label: labelOf('fields:campaigns.firstAt'),
      access: systemOnly,
      admin: { ...readOnly, components: beijingTimeParts },
    },
    {
      name: 'lastAt',
      type: 'date',
      required: true,
      label: labelOf('fields:campaigns.lastAt'),
      access: systemOnly,
      admin: { ...readOnly, components: beijingTimeParts },
    },
    agencyField(),
  ],
}
