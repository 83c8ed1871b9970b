import type { GlobalConfig } from 'payload'

import { isStaff, isSystemAdmin } from '../access/accounts'
import { isSeries } from '../hooks/isSeries'
import { recordGlobalEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { DEFAULT_RULES } from '../events/approvalRules'
import { EVENT_KINDS } from '../events/kinds'
import { labelOfSeriesKind, SERIES_KINDS } from '../numbering/seriesKinds'
import { DOCUMENT_KINDS } from '../legal/periods'
import { options } from '../collections/fields'
import { SLUGS } from '../collections/slugs'
import { qualitySettings } from './qualitySettings'
import { SETTINGS } from './slugs'

export { SETTINGS }

/** What differs from one deployment to the next 系统设置. Nothing else knows which province this is. */
export const Settings: GlobalConfig = {
  slug: SETTINGS,
  label: labelOf('fields:settings.label'),
  access: { read: isStaff, update: isSystemAdmin, readVersions: isSystemAdmin },
  lockDocuments: false,
  admin: { group: labelOf('admin:groups.governance') },
  hooks: { afterChange: [recordGlobalEdit] },
  fields: [
    { name: 'zoneName', type: 'text', required: true, label: labelOf('fields:settings.zoneName') },
    { name: 'zoneNameEn', type: 'text', required: true, label: labelOf('fields:settings.zoneNameEn') },
    { name: 'department', type: 'text', required: true, label: labelOf('fields:settings.department') },
    { name: 'departmentEn', type: 'text', required: true, label: labelOf('fields:settings.departmentEn') },
    {
      name: 'privacyContact',
      type: 'text',
      required: true,
      label: labelOf('fields:settings.privacyContact'),
    },
    {
      name: 'registryAgency',
      type: 'relationship',
      relationTo: SLUGS.agencies,
      label: labelOf('fields:settings.registryAgency'),
      admin: { description: labelOf('fields:settings.registryAgencyHelp') },
    },
    {
      name: 'provinceName',
      type: 'text',
      maxLength: 20,
      label: labelOf('fields:settings.provinceName'),
      admin: { description: labelOf('fields:settings.provinceNameHelp') },
    },
    {
      name: 'retentionMonths',
      type: 'number',
      required: true,
      min: 1,
      max: 120,
      defaultValue: 24,
      label: labelOf('fields:settings.retentionMonths'),
      admin: { description: labelOf('fields:settings.retentionMonthsHelp') },
    },
    {
      name: 'minimumDays',
      type: 'array',
      label: labelOf('fields:settings.minimumDays'),
      labels: {
        singular: labelOf('fields:settings.minimumDay'),
        plural: labelOf('fields:settings.minimumDays'),
      },
      admin: { description: labelOf('fields:settings.minimumDaysHelp') },
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          options: options(DOCUMENT_KINDS, 'fields:documentKinds'),
          label: labelOf('fields:policies.kind'),
        },
        {
          name: 'days',
          type: 'number',
          required: true,
          min: 0,
          max: 366,
          label: labelOf('fields:settings.days'),
        },
      ],
    },
    {
      name: 'numberSeries',
      type: 'array',
      label: labelOf('fields:settings.numberSeries'),
      labels: {
        singular: labelOf('fields:settings.oneNumberSeries'),
        plural: labelOf('fields:settings.numberSeries'),
      },
      admin: { description: labelOf('fields:settings.numberSeriesHelp') },
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          options: SERIES_KINDS.map((value) => ({ value, label: labelOf(labelOfSeriesKind(value)) })),
          label: labelOf('fields:settings.certificateKind'),
        },
        {
          name: 'series',
          type: 'text',
          required: true,
          maxLength: 8,
          label: labelOf('fields:settings.series'),
          admin: { description: labelOf('fields:settings.seriesHelp') },
          validate: isSeries,
        },
      ],
    },
    ...qualitySettings,
    {
      name: 'eventApproval',
      type: 'group',
      label: labelOf('events:approval.settings'),
      admin: { description: labelOf('events:approval.settingsHelp') },
      fields: [
        {
          name: 'kinds',
          type: 'select',
          hasMany: true,
          defaultValue: DEFAULT_RULES.kinds,
          options: options(EVENT_KINDS, 'events:kinds'),
          label: labelOf('events:approval.kinds'),
        },
        {
          name: 'size',
          type: 'number',
          min: 1,
          defaultValue: DEFAULT_RULES.size,
          label: labelOf('events:approval.sizeFrom'),
        },
        {
          name: 'budget',
          type: 'number',
          min: 1,
          defaultValue: DEFAULT_RULES.budget,
          label: labelOf('events:approval.budgetFrom'),
        },
      ],
    },
  ],
}
