import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { beijingTimeParts, options } from './fields'
import { SLUGS } from './slugs'

/** What is to leave the system 待发队列: written in the transaction of the act, sent by the worker. */
export const Outbox: CollectionConfig = {
  slug: SLUGS.outbox,
  labels: { singular: labelOf('fields:outbox.singular'), plural: labelOf('fields:outbox.plural') },
  access: { ...accessTo(SLUGS.outbox), create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'kind',
    defaultColumns: ['createdAt', 'kind', 'state', 'attempts', 'lastError'],
    group: labelOf('admin:groups.audit'),
  },
  indexes: [{ fields: ['state', 'nextAttemptAt'] }],
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(['mail', 'revalidate'], 'fields:outbox.kinds'),
      label: labelOf('fields:outbox.kind'),
    },
    {
      name: 'content',
      type: 'json',
      required: true,
      label: labelOf('fields:outbox.content'),
      admin: { components: { Field: '/src/components/JsonText#JsonText' } },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      options: options(['pending', 'sent', 'dead'], 'fields:outbox.states'),
      label: labelOf('fields:common.state'),
    },
    {
      name: 'attempts',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: labelOf('fields:outbox.attempts'),
    },
    {
      name: 'nextAttemptAt',
      type: 'date',
      required: true,
      label: labelOf('fields:outbox.nextAttemptAt'),
      admin: { components: beijingTimeParts },
    },
    { name: 'lastError', type: 'textarea', label: labelOf('fields:outbox.lastError') },
    {
      name: 'sentAt',
      type: 'date',
      label: labelOf('fields:outbox.sentAt'),
      admin: { components: beijingTimeParts },
    },
  ],
}
