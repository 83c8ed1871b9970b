import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { agencyField, beijingTimeParts, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'

const text = (name: string) =>
  ({
    name,
    type: 'text',
    label: labelOf(`fields:changeRequests.${name}`),
    access: systemOnly,
    admin: { readOnly: true },
  }) as const

const hidden = (name: string) =>
  ({ name, type: 'text', required: true, access: systemOnly, admin: { hidden: true } }) as const

const moment = (name: string) =>
  ({
    name,
    type: 'date',
    label: labelOf(`fields:changeRequests.${name}`),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar', components: beijingTimeParts },
  }) as const

/** Changes of what was filed 变更申请, shown field by field; what is approved is written into the record by the engine. */
export const ChangeRequests: CollectionConfig = {
  slug: SLUGS.changeRequests,
  labels: {
    singular: labelOf('fields:changeRequests.singular'),
    plural: labelOf('fields:changeRequests.plural'),
  },
  access: { ...accessTo(SLUGS.changeRequests), create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'recordName',
    defaultColumns: ['recordName', 'recordNumber', 'state', 'county', 'requestedAt'],
    group: labelOf('admin:groups.registry'),
    components: workflowComponents,
  },
  hooks: workflowHooks(SLUGS.changeRequests),
  indexes: [
    { fields: ['county', 'state', 'createdAt'] },
    { fields: ['state', 'createdAt'] },
    { fields: ['register', 'record'] },
  ],
  fields: [
    ...workflowFields(SLUGS.changeRequests),
    text('recordName'),
    text('recordNumber'),
    hidden('register'),
    hidden('record'),
    {
      name: 'changes',
      type: 'json',
      required: true,
      label: labelOf('fields:changeRequests.changes'),
      access: systemOnly,
      admin: { components: { Field: '/src/components/registers/ChangesField#ChangesField' } },
    },
    {
      name: 'grounds',
      type: 'textarea',
      label: labelOf('fields:changeRequests.grounds'),
      access: systemOnly,
      admin: { readOnly: true },
    },
    moment('requestedAt'),
    moment('answeredAt'),
    {
      name: 'county',
      type: 'relationship',
      relationTo: SLUGS.counties,
      label: labelOf('fields:common.county'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar' },
    },
    agencyField(),
  ],
}
