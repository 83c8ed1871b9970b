import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { isSameChecklist } from '../hooks/isSameChecklist'
import { labelOf } from '../i18n'
import { INSPECTION_KINDS } from '../registers/inspections/planInspection'
import { CONCLUSIONS } from '../registers/inspections/workflow'
import { beijingDayParts, beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import { RECORD_INDEXES, recordFields, recordPlaceFields } from './recordFields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

const isThere =
  (name: string) =>
  ({ [name]: value }: Record<string, unknown>) =>
    Boolean(value)

const label = (name: string) => labelOf(`registers:inspections.fields.${name}`)

const moment = (name: string, isDay: boolean): Field => ({
  name,
  type: 'date',
  label: label(name),
  access: systemOnly,
  admin: {
    readOnly: true,
    position: 'sidebar',
    condition: isThere(name),
    components: isDay ? beijingDayParts : beijingTimeParts,
  },
})

const words = (name: string): Field => ({
  name,
  type: 'textarea',
  label: label(name),
  access: systemOnly,
  admin: { readOnly: true, condition: isThere(name) },
})

/** Visits on the spot 实地核查: planned by an act of the entry they are of, filled in by those who were there. */
export const Inspections: CollectionConfig = {
  slug: SLUGS.inspections,
  labels: {
    singular: labelOf('registers:inspections.singular'),
    plural: labelOf('registers:inspections.plural'),
  },
  access: { ...accessTo(SLUGS.inspections), create: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-plannedOn',
  admin: {
    useAsTitle: 'recordName',
    defaultColumns: ['recordName', 'kind', 'state', 'county', 'plannedOn', 'conclusion'],
    group: labelOf('admin:groups.registry'),
    components: workflowComponents,
  },
  hooks: workflowHooks(SLUGS.inspections),
  indexes: [...RECORD_INDEXES, { fields: ['state', 'rectifyBy'] }],
  fields: [
    ...workflowFields(SLUGS.inspections),
    ...recordFields(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(INSPECTION_KINDS, 'workflow:options'),
      label: label('kind'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar' },
    },
    moment('plannedOn', true),
    {
      name: 'inspectors',
      type: 'text',
      required: true,
      maxLength: 100,
      label: label('inspectors'),
      admin: { description: labelOf('registers:inspections.inspectorsHelp') },
    },
    {
      name: 'checklist',
      type: 'json',
      required: true,
      label: label('checklist'),
      validate: isSameChecklist(),
      admin: { components: { Field: '/src/components/inspections/ChecklistField#ChecklistField' } },
    },
    {
      name: 'findings',
      type: 'textarea',
      maxLength: 4000,
      label: label('findings'),
    },
    {
      name: 'photos',
      type: 'ui',
      admin: { components: { Field: '/src/components/inspections/PhotosField#PhotosField' } },
    },
    {
      name: 'conclusion',
      type: 'select',
      options: options(CONCLUSIONS, 'workflow:options'),
      label: label('conclusion'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: isThere('conclusion') },
    },
    moment('visitedAt', false),
    words('toRectify'),
    moment('rectifyBy', true),
    words('rectification'),
    {
      name: 'visits',
      type: 'number',
      defaultValue: 1,
      label: label('visits'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: ({ visits }) => Number(visits) > 1 },
    },
    ...recordPlaceFields(),
  ],
}
