import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { assignSubject } from '../credit/assignSubject'
import { CREDIT_KINDS } from '../credit/records/kinds'
import { subjectFields } from '../credit/subjectFields'
import { labelOf } from '../i18n'
import { SEVERITIES } from '../legal/creditPeriods'
import { clockFields } from './clockFields'
import { beijingDayParts, beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { deskListComponents, movedByActs, workflowHooks } from './workflowParts'

const engineMoment = (name: string) =>
  ({
    name,
    type: 'date',
    label: labelOf(`credit:fields.${name}`),
    access: systemOnly,
    admin: {
      readOnly: true,
      position: 'sidebar',
      components: beijingTimeParts,
      condition: (data: Record<string, unknown>) => Boolean(data[name]),
    },
  }) as const

const engineText = (name: string) =>
  ({
    name,
    type: 'textarea',
    label: labelOf(`credit:fields.${name}`),
    access: systemOnly,
    admin: { readOnly: true, condition: (data: Record<string, unknown>) => Boolean(data[name]) },
  }) as const

/** Credit records 信用记录 of the entries of registers: breaches and honours. */
export const CreditRecords: CollectionConfig = {
  slug: SLUGS.creditRecords,
  labels: {
    singular: labelOf('fields:creditRecords.singular'),
    plural: labelOf('fields:creditRecords.plural'),
  },
  access: { ...accessTo(SLUGS.creditRecords), delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'subjectName',
    defaultColumns: ['subjectName', 'kind', 'severity', 'state', 'county', 'endsAt'],
    group: labelOf('admin:groups.registry'),
    components: deskListComponents,
  },
  hooks: { ...workflowHooks(SLUGS.creditRecords), beforeValidate: [assignSubject(SLUGS.creditRecords)] },
  indexes: [
    { fields: ['county', 'state', 'createdAt'] },
    { fields: ['agency', 'state', 'createdAt'] },
    { fields: ['state', 'createdAt'] },
    { fields: ['subjectCollection', 'subjectId', 'state'] },
  ],
  fields: [
    ...workflowFields(SLUGS.creditRecords),
    ...subjectFields(),
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'breach',
          options: options(CREDIT_KINDS, 'credit:kinds'),
          label: labelOf('credit:fields.kind'),
        },
        {
          name: 'severity',
          type: 'select',
          options: options(SEVERITIES, 'credit:severities'),
          label: labelOf('credit:fields.severity'),
          admin: {
            description: labelOf('credit:fields.severityHelp'),
            condition: ({ kind }) => kind !== 'honour',
          },
        },
        {
          name: 'months',
          type: 'number',
          required: true,
          min: 1,
          max: 36,
          label: labelOf('credit:fields.months'),
          admin: { description: labelOf('credit:fields.monthsHelp') },
        },
      ],
    },
    {
      name: 'facts',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      label: labelOf('credit:fields.facts'),
      admin: { description: labelOf('credit:fields.factsHelp') },
    },
    {
      name: 'basis',
      type: 'textarea',
      required: true,
      maxLength: 500,
      label: labelOf('credit:fields.basis'),
    },
    {
      type: 'row',
      fields: [
        { name: 'authority', type: 'text', maxLength: 100, label: labelOf('credit:fields.authority') },
        {
          name: 'documentNumber',
          type: 'text',
          maxLength: 60,
          label: labelOf('credit:fields.documentNumber'),
        },
        {
          name: 'decidedOn',
          type: 'date',
          required: true,
          label: labelOf('credit:fields.decidedOn'),
          admin: { components: beijingDayParts },
        },
      ],
    },
    engineText('statedReason'),
    engineText('repairGrounds'),
    {
      name: 'evidence',
      type: 'ui',
      admin: {
        condition: ({ repairGrounds }) => Boolean(repairGrounds),
        components: { Field: '/src/components/credit/EvidenceField#EvidenceField' },
      },
    },
    {
      name: 'commitment',
      type: 'relationship',
      relationTo: SLUGS.commitments,
      label: labelOf('fields:commitments.singular'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: ({ commitment }) => Boolean(commitment) },
    },
    {
      name: 'letters',
      type: 'ui',
      admin: { components: { Field: '/src/components/credit/DecisionLettersField#DecisionLettersField' } },
    },
    engineMoment('publicFrom'),
    { ...engineMoment('endsAt'), index: true },
    engineMoment('repairAskedAt'),
    ...clockFields(SLUGS.creditRecords),
  ],
}
