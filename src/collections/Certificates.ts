import type { CollectionConfig, DateField, TextField } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { agencyField, beijingTimeParts, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

const readOnly = { readOnly: true } as const

const text = (name: string, more: Partial<TextField> = {}) =>
  ({
    name,
    type: 'text',
    required: true,
    label: labelOf(`fields:certificates.${name}`),
    access: systemOnly,
    admin: readOnly,
    ...more,
  }) as TextField

const day = (name: string, more: Partial<DateField> = {}) =>
  ({
    name,
    type: 'date',
    label: labelOf(`fields:certificates.${name}`),
    access: systemOnly,
    admin: { ...readOnly, components: beijingTimeParts },
    ...more,
  }) as DateField

/**
 * Issued certificates and letters 证书文书: what each one says, frozen when it was issued, and whether it still holds.
 * Written by `issueCertificate` and the acts on the record it is about; the database refuses a change of what it says.
 */
export const Certificates: CollectionConfig = {
  slug: SLUGS.certificates,
  labels: {
    singular: labelOf('fields:certificates.singular'),
    plural: labelOf('fields:certificates.plural'),
  },
  access: { ...accessTo(SLUGS.certificates), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-issuedAt',
  forceSelect: { facts: true },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'holder', 'state', 'issuedAt', 'validUntil'],
    listSearchableFields: ['number', 'holder'],
    group: labelOf('admin:groups.registry'),
    components: {
      ...workflowComponents,
      edit: {
        beforeDocumentControls: [
          ...workflowComponents.edit.beforeDocumentControls,
          '/src/components/certificates/CertificatePdf#CertificatePdf',
        ],
      },
    },
  },
  hooks: workflowHooks(SLUGS.certificates),
  indexes: [
    { fields: ['subjectCollection', 'subjectId'] },
    { fields: ['state', 'validUntil'] },
    { fields: ['county', 'issuedAt'] },
    { fields: ['agency', 'issuedAt'] },
  ],
  fields: [
    ...workflowFields(SLUGS.certificates),
    text('number', { unique: true }),
    text('title', {
      admin: {
        ...readOnly,
        components: { Cell: '/src/components/certificates/CertificateTitleCell#CertificateTitleCell' },
      },
    }),
    text('holder'),
    {
      type: 'row',
      fields: [day('issuedAt', { required: true }), day('validFrom', { required: true }), day('validUntil')],
    },
    day('endedAt', {
      admin: { ...readOnly, components: beijingTimeParts, condition: ({ endedAt }) => Boolean(endedAt) },
    }),
    text('code', {
      unique: true,
      admin: { ...readOnly, description: labelOf('fields:certificates.codeHelp') },
    }),
    text('digest', { admin: { ...readOnly, description: labelOf('fields:certificates.digestHelp') } }),
    text('kind', { index: true, admin: { hidden: true } }),
    text('subjectCollection', { admin: { hidden: true } }),
    text('subjectId', { admin: { hidden: true } }),
    {
      name: 'facts',
      type: 'json',
      required: true,
      label: labelOf('fields:certificates.facts'),
      access: systemOnly,
      admin: { hidden: true },
    },
    agencyField(),
    {
      name: 'county',
      type: 'relationship',
      relationTo: SLUGS.counties,
      label: labelOf('fields:common.county'),
      access: systemOnly,
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
}
