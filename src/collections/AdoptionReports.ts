import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { agencyField, beijingTimeParts, systemOnly } from './fields'
import { SLUGS } from './slugs'

/** The adoption report 意见采纳情况报告 as published: written once, by the transition that publishes it. */
export const AdoptionReports: CollectionConfig = {
  slug: SLUGS.adoptionReports,
  labels: {
    singular: labelOf('fields:adoptionReports.singular'),
    plural: labelOf('fields:adoptionReports.plural'),
  },
  access: { ...accessTo(SLUGS.adoptionReports), create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  admin: { hidden: true, useAsTitle: 'id' },
  fields: [
    {
      name: 'consultation',
      type: 'relationship',
      relationTo: SLUGS.consultations,
      required: true,
      unique: true,
      label: labelOf('fields:consultations.singular'),
      access: systemOnly,
    },
    {
      name: 'snapshot',
      type: 'json',
      required: true,
      label: labelOf('fields:adoptionReports.snapshot'),
      access: systemOnly,
    },
    {
      name: 'publishedAt',
      type: 'date',
      required: true,
      label: labelOf('fields:consultations.publishedAt'),
      access: systemOnly,
      admin: { components: beijingTimeParts },
    },
    agencyField(),
  ],
}
