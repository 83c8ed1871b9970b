import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { beijingTimeParts } from './fields'
import { SLUGS } from './slugs'

/** The trail 留痕: one chain per record, appended by the system; the database itself refuses update and delete. */
export const AuditEntries: CollectionConfig = {
  slug: SLUGS.auditEntries,
  labels: {
    singular: labelOf('fields:auditEntries.singular'),
    plural: labelOf('fields:auditEntries.plural'),
  },
  access: { ...accessTo(SLUGS.auditEntries), create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-at',
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['at', 'subjectCollection', 'action', 'fromState', 'toState', 'actor'],
    group: labelOf('admin:groups.audit'),
  },
  indexes: [
    { fields: ['subjectCollection', 'subjectId', 'sequence'], unique: true },
    { fields: ['subjectCollection', 'subjectId', 'idempotencyKey'], unique: true },
  ],
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: labelOf('fields:auditEntries.at'),
      admin: { components: beijingTimeParts },
    },
    {
      name: 'subjectCollection',
      type: 'text',
      required: true,
      label: labelOf('fields:auditEntries.subjectCollection'),
      admin: { components: { Cell: '/src/components/AuditSubjectCell#AuditSubjectCell' } },
    },
    { name: 'subjectId', type: 'text', required: true, label: labelOf('fields:auditEntries.subjectId') },
    { name: 'sequence', type: 'number', required: true, label: labelOf('fields:auditEntries.sequence') },
    {
      name: 'action',
      type: 'text',
      required: true,
      label: labelOf('fields:auditEntries.action'),
      admin: { components: { Cell: '/src/components/AuditActionCell#AuditActionCell' } },
    },
    {
      name: 'fromState',
      type: 'text',
      label: labelOf('fields:auditEntries.fromState'),
      admin: { components: { Cell: '/src/components/AuditStateCell#AuditStateCell' } },
    },
    {
      name: 'toState',
      type: 'text',
      label: labelOf('fields:auditEntries.toState'),
      admin: { components: { Cell: '/src/components/AuditStateCell#AuditStateCell' } },
    },
    { name: 'reason', type: 'textarea', label: labelOf('fields:auditEntries.reason') },
    { name: 'actorId', type: 'text', index: true, label: labelOf('fields:auditEntries.actorId') },
    {
      name: 'actor',
      type: 'json',
      required: true,
      label: labelOf('fields:auditEntries.actor'),
      admin: {
        components: {
          Cell: '/src/components/AuditActorCell#AuditActorCell',
          Field: '/src/components/JsonText#JsonText',
        },
      },
    },
    {
      name: 'data',
      type: 'json',
      required: true,
      label: labelOf('fields:auditEntries.data'),
      admin: { components: { Field: '/src/components/JsonText#JsonText' } },
    },
    { name: 'idempotencyKey', type: 'text', admin: { hidden: true } },
    { name: 'previousHash', type: 'text', label: labelOf('fields:auditEntries.previousHash') },
    { name: 'hash', type: 'text', required: true, label: labelOf('fields:auditEntries.hash') },
  ],
}
