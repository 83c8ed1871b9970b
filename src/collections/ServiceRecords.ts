import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { LEDGER_TEXTS } from '../registers/ledger/fields'
import { beijingDayParts, options, systemOnly, workflowFields } from './fields'
import { RECORD_INDEXES, recordFields, recordPlaceFields } from './recordFields'
import { SLUGS } from './slugs'
import { STATION_SERVICES } from '../registers/trademarkStations/definition'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

const label = (name: string) => labelOf(`registers:service-records.fields.${name}`)

const readOnly = { access: systemOnly, admin: { readOnly: true } } as const

const text = (name: string): Field => ({
  ...readOnly,
  name,
  type: 'text',
  required: true,
  label: label(name),
})

/** Whom an entry has helped with what 服务台账: written by its holder through the link, taken back with a reason, never changed. */
export const ServiceRecords: CollectionConfig = {
  slug: SLUGS.serviceRecords,
  labels: {
    singular: labelOf('registers:service-records.singular'),
    plural: labelOf('registers:service-records.plural'),
  },
  access: { ...accessTo(SLUGS.serviceRecords), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-servedOn',
  admin: {
    useAsTitle: 'client',
    defaultColumns: ['client', 'topic', 'servedOn', 'recordName', 'state', 'county'],
    group: labelOf('admin:groups.registry'),
    components: workflowComponents,
  },
  hooks: workflowHooks(SLUGS.serviceRecords),
  indexes: [...RECORD_INDEXES, { fields: ['register', 'record', 'servedOn'] }],
  fields: [
    ...workflowFields(SLUGS.serviceRecords),
    {
      ...readOnly,
      name: 'servedOn',
      type: 'date',
      required: true,
      label: label('servedOn'),
      admin: { readOnly: true, components: beijingDayParts },
    },
    {
      ...readOnly,
      name: 'topic',
      type: 'select',
      required: true,
      options: options(STATION_SERVICES, 'registers:trademark-stations.options.topic'),
      label: label('topic'),
    },
    ...LEDGER_TEXTS.map(text),
    { ...readOnly, name: 'outcome', type: 'textarea', required: true, label: label('outcome') },
    ...recordFields(),
    {
      name: 'submissionKey',
      type: 'text',
      required: true,
      unique: true,
      access: { ...systemOnly, read: () => false },
      admin: { hidden: true },
    },
    ...recordPlaceFields(),
  ],
}
