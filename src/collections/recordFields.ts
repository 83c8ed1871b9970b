import type { Field } from 'payload'

import { labelOf } from '../i18n'
import { agencyField, systemOnly } from './fields'
import { SLUGS } from './slugs'

const text = (name: string): Field => ({
  name,
  type: 'text',
  label: labelOf(`fields:record.${name}`),
  access: systemOnly,
  admin: { readOnly: true },
})

const hidden = (name: string): Field => ({
  name,
  type: 'text',
  required: true,
  access: systemOnly,
  admin: { hidden: true },
})

/** Which entry of which register something is about; its name and number as they were. */
export const recordFields = (): Field[] => [
  text('recordName'),
  text('recordNumber'),
  hidden('register'),
  hidden('record'),
]

/** In whose scope it is: the county's and the agency's of the entry. */
export const recordPlaceFields = (): Field[] => [
  {
    name: 'county',
    type: 'relationship',
    relationTo: SLUGS.counties,
    label: labelOf('fields:common.county'),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar' },
  },
  agencyField(),
]

/** Indexes of what is listed by place and state, and found by its entry. */
export const RECORD_INDEXES = [
  { fields: ['county', 'state', 'createdAt'] },
  { fields: ['agency', 'state', 'createdAt'] },
  { fields: ['state', 'createdAt'] },
  { fields: ['register', 'record'] },
]
