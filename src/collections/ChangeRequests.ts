import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { beijingTimeParts, systemOnly, workflowFields } from './fields'
import { recordFields, recordPlaceFields } from './recordFields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

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
  ...movedByActs,
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
    ...recordFields(),
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
    {
      name: 'answer',
      type: 'textarea',
      label: labelOf('fields:changeRequests.answer'),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ answer }) => Boolean(answer) },
    },
    moment('requestedAt'),
    moment('answeredAt'),
    ...recordPlaceFields(),
  ],
}
