import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { assignAgency } from '../hooks/assignAgency'
import { copyDocumentKind } from '../hooks/copyDocumentKind'
import { refuseForeignRelations } from '../hooks/refuseForeignRelations'
import { setBeijingPeriod } from '../hooks/setBeijingPeriod'
import { labelOf } from '../i18n'
import { DOCUMENT_KINDS } from '../legal/periods'
import { agencyField, beijingDayParts, bilingualTitle, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'

const hooks = workflowHooks(SLUGS.consultations)

/** Public consultations 征求意见 on one revision of a policy. */
export const Consultations: CollectionConfig = {
  slug: SLUGS.consultations,
  labels: {
    singular: labelOf('fields:consultations.singular'),
    plural: labelOf('fields:consultations.plural'),
  },
  access: accessTo(SLUGS.consultations),
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'opensAt', 'closesAt'],
    group: labelOf('admin:groups.policy'),
    components: {
      ...workflowComponents,
      views: {
        edit: {
          ...workflowComponents.views.edit,
          points: {
            tab: {
              label: 'points',
              href: '/points',
              Component: '/src/components/points/PointsTab#PointsTab',
            },
          },
          campaigns: {
            Component: '/src/components/campaigns/CampaignsView#CampaignsView',
            path: '/campaigns',
            tab: {
              label: 'campaigns',
              href: '/campaigns',
              Component: '/src/components/campaigns/CampaignsTab#CampaignsTab',
            },
          },
          report: {
            Component: '/src/components/ReportView#ReportView',
            path: '/report',
            tab: { label: 'report', href: '/report', Component: '/src/components/ReportTab#ReportTab' },
          },
          live: {
            Component: '/src/components/live/LiveView#LiveView',
            path: '/live',
            tab: { label: 'live', href: '/live', Component: '/src/components/live/LiveTab#LiveTab' },
          },
        },
      },
    },
  },
  versions: { drafts: false, maxPerDoc: 20 },
  hooks: {
    ...hooks,
    beforeValidate: [assignAgency],
    beforeChange: [...hooks.beforeChange, refuseForeignRelations, copyDocumentKind, setBeijingPeriod],
  },
  fields: [
    ...workflowFields(SLUGS.consultations),
    ...bilingualTitle(),
    {
      type: 'row',
      fields: [
        {
          name: 'policy',
          type: 'relationship',
          relationTo: SLUGS.policies,
          required: true,
          index: true,
          label: labelOf('fields:policies.singular'),
        },
        {
          name: 'policyRevision',
          type: 'relationship',
          relationTo: SLUGS.policyRevisions,
          required: true,
          index: true,
          label: labelOf('fields:policyRevisions.singular'),
          filterOptions: ({ data }) => ({ policy: { equals: (data as { policy?: string }).policy ?? '' } }),
        },
      ],
    },
    {
      name: 'kind',
      type: 'select',
      options: options(DOCUMENT_KINDS, 'fields:documentKinds'),
      label: labelOf('fields:policies.kind'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'opensAt',
          type: 'date',
          label: labelOf('fields:consultations.opensAt'),
          admin: { components: beijingDayParts },
        },
        {
          name: 'closesAt',
          type: 'date',
          label: labelOf('fields:consultations.closesAt'),
          admin: { components: beijingDayParts },
        },
      ],
    },
    {
      name: 'shortReason',
      type: 'textarea',
      maxLength: 500,
      label: labelOf('fields:consultations.shortReason'),
      admin: { description: labelOf('fields:consultations.shortReasonHelp') },
    },
    {
      name: 'notice',
      type: 'textarea',
      required: true,
      maxLength: 10_000,
      label: labelOf('fields:consultations.notice'),
      admin: { rows: 8 },
    },
    {
      name: 'noticeEn',
      type: 'textarea',
      maxLength: 20_000,
      label: labelOf('fields:consultations.noticeEn'),
    },
    {
      type: 'collapsible',
      label: labelOf('fields:consultations.channels'),
      fields: [
        { name: 'email', type: 'email', label: labelOf('fields:consultations.email') },
        {
          name: 'emailSubject',
          type: 'text',
          maxLength: 200,
          label: labelOf('fields:consultations.emailSubject'),
        },
        {
          name: 'postAddress',
          type: 'textarea',
          maxLength: 500,
          label: labelOf('fields:consultations.postAddress'),
        },
        { name: 'postcode', type: 'text', maxLength: 10, label: labelOf('fields:consultations.postcode') },
        {
          name: 'envelopeMark',
          type: 'text',
          maxLength: 200,
          label: labelOf('fields:consultations.envelopeMark'),
        },
        { name: 'phones', type: 'text', maxLength: 200, label: labelOf('fields:consultations.phones') },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'requireName',
          type: 'checkbox',
          defaultValue: true,
          label: labelOf('fields:consultations.requireName'),
        },
        {
          name: 'requireContact',
          type: 'checkbox',
          defaultValue: true,
          label: labelOf('fields:consultations.requireContact'),
        },
      ],
    },
    {
      name: 'archive',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/components/privacy/ArchiveField#ArchiveField' },
      },
    },
    agencyField(),
    {
      name: 'county',
      type: 'relationship',
      relationTo: SLUGS.counties,
      index: true,
      label: labelOf('fields:common.county'),
      admin: { position: 'sidebar', description: labelOf('fields:consultations.countyHelp') },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: labelOf('fields:consultations.publishedAt'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'withdrawnReason',
      type: 'textarea',
      label: labelOf('fields:consultations.withdrawnReason'),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ withdrawnReason }) => Boolean(withdrawnReason) },
    },
  ],
}
