import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { creditRegisters } from '../credit/subject'
import { assignAgency } from '../hooks/assignAgency'
import { labelOf } from '../i18n'
import { agencyField, beijingDayParts, beijingTimeParts, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { deskListComponents, movedByActs, workflowHooks } from './workflowParts'

const share = (name: string, defaultValue: number) =>
  ({
    name,
    type: 'number',
    required: true,
    min: 0,
    max: 100,
    defaultValue,
    label: labelOf(`credit:draws.fields.${name}`),
  }) as const

const shown = (name: string) => (data: Record<string, unknown>) =>
  data[name] !== null && data[name] !== undefined

const engineText = (name: string) =>
  ({
    name,
    type: 'text',
    label: labelOf(`credit:draws.fields.${name}`),
    access: systemOnly,
    admin: { readOnly: true, condition: shown(name) },
  }) as const

const engineNumber = (name: string) =>
  ({
    name,
    type: 'number',
    label: labelOf(`credit:draws.fields.${name}`),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar', condition: shown(name) },
  }) as const

const moment = (name: string) =>
  ({
    name,
    type: 'date',
    label: labelOf(`credit:draws.fields.${name}`),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar', components: beijingTimeParts, condition: shown(name) },
  }) as const

/** Draws of inspections 双随机抽查: who is inspected, and by whom, by a seed that was fixed beforehand. */
export const InspectionDraws: CollectionConfig = {
  slug: SLUGS.inspectionDraws,
  labels: {
    singular: labelOf('fields:inspectionDraws.singular'),
    plural: labelOf('fields:inspectionDraws.plural'),
  },
  access: { ...accessTo(SLUGS.inspectionDraws), delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'register', 'county', 'state', 'plannedOn', 'drawn'],
    group: labelOf('admin:groups.registry'),
    components: {
      ...deskListComponents,
      views: {
        ...deskListComponents.views,
        edit: {
          ...deskListComponents.views.edit,
          result: {
            Component: '/src/components/credit/DrawView#DrawView',
            path: '/result',
            tab: { label: 'result', href: '/result', Component: '/src/components/credit/DrawTab#DrawTab' },
          },
        },
      },
    },
  },
  hooks: { ...workflowHooks(SLUGS.inspectionDraws), beforeValidate: [assignAgency] },
  indexes: [{ fields: ['state', 'createdAt'] }],
  fields: [
    ...workflowFields(SLUGS.inspectionDraws),
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 120,
      label: labelOf('fields:common.title'),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'register',
          type: 'select',
          required: true,
          defaultValue: SLUGS.enterprises,
          options: creditRegisters().map(({ slug }) => ({
            value: slug,
            label: labelOf(`registers:${slug}.plural`),
          })),
          label: labelOf('credit:draws.fields.register'),
        },
        {
          name: 'county',
          type: 'relationship',
          relationTo: SLUGS.counties,
          label: labelOf('fields:common.county'),
          admin: {
            allowCreate: false,
            allowEdit: false,
            description: labelOf('credit:draws.fields.countyHelp'),
          },
        },
        {
          name: 'plannedOn',
          type: 'date',
          required: true,
          label: labelOf('credit:draws.fields.plannedOn'),
          admin: { components: beijingDayParts },
        },
      ],
    },
    {
      type: 'row',
      fields: [share('shareA', 2), share('shareB', 5), share('shareC', 20), share('shareD', 50)],
    },
    {
      name: 'cancelReason',
      type: 'textarea',
      label: labelOf('credit:draws.fields.cancelReason'),
      access: systemOnly,
      admin: { readOnly: true, condition: shown('cancelReason') },
    },
    engineText('seedDigest'),
    engineText('listDigest'),
    engineText('sealedDigest'),
    engineText('seed'),
    engineText('calledNumber'),
    engineNumber('candidates'),
    engineNumber('drawn'),
    moment('announcedAt'),
    moment('frozenAt'),
    moment('drawnAt'),
    moment('publishedAt'),
    agencyField(),
  ],
}
