import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { beijingTimeParts, systemOnly } from './fields'
import { SLUGS } from './slugs'

/**
 * The mailboxes notices name 收件信箱, read by the worker. Where a mailbox is and its password stand in an environment
 * variable; the database holds only that variable's name.
 */
export const Mailboxes: CollectionConfig = {
  slug: SLUGS.mailboxes,
  labels: { singular: labelOf('fields:mailboxes.singular'), plural: labelOf('fields:mailboxes.plural') },
  access: accessTo(SLUGS.mailboxes),
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'address',
    defaultColumns: ['address', 'agency', 'active', 'lastPolledAt', 'lastError'],
    group: labelOf('admin:groups.governance'),
  },
  hooks: { afterChange: [recordEdit] },
  fields: [
    {
      name: 'address',
      type: 'email',
      required: true,
      unique: true,
      label: labelOf('fields:mailboxes.address'),
      admin: { description: labelOf('fields:mailboxes.addressHelp') },
    },
    {
      name: 'connection',
      type: 'text',
      required: true,
      maxLength: 60,
      label: labelOf('fields:mailboxes.connection'),
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[A-Z][A-Z0-9_]*$/.test(value)) ||
        labelOf('fields:mailboxes.connectionInvalid').zh,
      admin: { description: labelOf('fields:mailboxes.connectionHelp') },
    },
    { name: 'active', type: 'checkbox', defaultValue: true, label: labelOf('fields:mailboxes.active') },
    {
      name: 'agency',
      type: 'relationship',
      relationTo: SLUGS.agencies,
      required: true,
      index: true,
      label: labelOf('fields:common.agency'),
    },
    {
      name: 'lastPolledAt',
      type: 'date',
      label: labelOf('fields:mailboxes.lastPolledAt'),
      access: systemOnly,
      admin: { readOnly: true, components: beijingTimeParts },
    },
    {
      name: 'lastError',
      type: 'text',
      label: labelOf('fields:mailboxes.lastError'),
      access: systemOnly,
      admin: { readOnly: true },
    },
    { name: 'uidValidity', type: 'text', access: systemOnly, admin: { hidden: true } },
    { name: 'lastUid', type: 'number', access: systemOnly, admin: { hidden: true } },
  ],
}
