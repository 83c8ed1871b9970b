import type { Field, SelectField, TextField } from 'payload'

import { labelOf } from '../i18n'
import { getWorkflow } from '../workflow/registry'
import { SLUGS } from './slugs'
import type { Slug } from './slugs'

/** Written by the system alone: no request can set it. */
export const systemOnly = { create: () => false, update: () => false } as const

/** A day in Beijing, entered and shown as such wherever the browser is. */
export const beijingDayParts = {
  Field: '/src/components/BeijingDayField#BeijingDayField',
  Cell: '/src/components/BeijingDayCell#BeijingDayCell',
} as const

/** A moment the system recorded, shown in Beijing time. */
export const beijingTimeParts = {
  Field: '/src/components/BeijingTimeField#BeijingTimeField',
  Cell: '/src/components/BeijingTimeCell#BeijingTimeCell',
} as const

/** A select whose options are labelled under `<labels>.<value>`. */
export const options = (values: readonly string[], labels: string) =>
  values.map((value) => ({ value, label: labelOf(`${labels}.${value}`) }))

/** The agency the record belongs to; fixed at creation. */
export const agencyField = (): Field => ({
  name: 'agency',
  type: 'relationship',
  relationTo: SLUGS.agencies,
  required: true,
  index: true,
  label: labelOf('fields:common.agency'),
  access: { update: () => false },
  admin: { position: 'sidebar', readOnly: true },
})

/** State and revision of a reviewed record: read by all, written by `perform()` alone. */
export const workflowFields = (slug: Slug): Field[] => {
  const workflow = getWorkflow(slug)
  const state: SelectField = {
    name: 'state',
    type: 'select',
    required: true,
    index: true,
    defaultValue: workflow.initial,
    options: Object.keys(workflow.states).map((value) => ({
      value,
      label: labelOf(`workflow:${slug}.states.${value}`),
    })),
    label: labelOf('fields:common.state'),
    access: systemOnly,
    admin: {
      position: 'sidebar',
      readOnly: true,
      components: {
        Cell: '/src/components/StateCell#StateCell',
        Field: '/src/components/StateField#StateField',
      },
    },
  }
  return [
    state,
    {
      name: 'revision',
      type: 'number',
      required: true,
      defaultValue: 1,
      label: labelOf('fields:common.revision'),
      access: systemOnly,
      admin: { hidden: true },
    },
  ]
}

export const bilingualTitle = (): TextField[] => [
  { name: 'title', type: 'text', required: true, maxLength: 200, label: labelOf('fields:common.title') },
  {
    name: 'titleEn',
    type: 'text',
    maxLength: 300,
    label: labelOf('fields:common.titleEn'),
    admin: { description: labelOf('fields:common.titleEnHelp') },
  },
]
