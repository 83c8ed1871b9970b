import type { DateField, Field, TextareaField, TextField } from 'payload'

import { systemOnly } from '../../collections/fields'
import { SLUGS } from '../../collections/slugs'
import { labelOf } from '../../i18n'

/** Day and minute by a clock in Beijing. */
const beijingMomentParts = {
  Field: '/src/components/events/BeijingMomentField#BeijingMomentField',
  Cell: '/src/components/BeijingTimeCell#BeijingTimeCell',
} as const

/** Every label of this part stands under `events:fields`. */
export const eventLabel = (name: string) => labelOf(`events:fields.${name}`)

type Rest = {
  required?: boolean
  index?: boolean
  help?: boolean
  defaultValue?: DateField['defaultValue']
}

const helpOf = (name: string, { help }: Rest) => (help ? { description: labelOf(`events:help.${name}`) } : {})

export const text = (name: string, maxLength: number, rest: Rest = {}): TextField => ({
  name,
  type: 'text',
  maxLength,
  required: rest.required,
  label: eventLabel(name),
  admin: helpOf(name, rest),
})

export const longText = (name: string, maxLength: number, rest: Rest = {}): TextareaField => ({
  name,
  type: 'textarea',
  maxLength,
  required: rest.required,
  label: eventLabel(name),
  admin: helpOf(name, rest),
})

type Make = (name: string, maxLength: number, rest?: Rest) => Field

/** A text and the same in English. */
export const inBoth = (make: Make, name: string, maxLength: number, rest: Rest = {}): Field => ({
  type: 'row',
  fields: [make(name, maxLength, rest), make(`${name}En`, maxLength * 2)],
})

export const moment = (name: string, rest: Rest = {}): DateField => ({
  name,
  type: 'date',
  required: rest.required,
  index: rest.index,
  defaultValue: rest.defaultValue,
  label: eventLabel(name),
  admin: { components: beijingMomentParts, ...helpOf(name, rest) },
})

export const row = (...fields: Field[]): Field => ({ type: 'row', fields })

/** Whose it is: an officer's own county; none for what the department itself makes. */
export const ownerCountyField = (): Field => ({
  name: 'county',
  type: 'relationship',
  relationTo: SLUGS.counties,
  index: true,
  label: eventLabel('ownerCounty'),
  access: systemOnly,
  admin: { readOnly: true, position: 'sidebar', condition: ({ county }) => Boolean(county) },
})

/** Written by the engine, shown when there is something. */
const shownWhenSet = (name: string) => ({
  readOnly: true,
  condition: (data: Record<string, unknown>) => data[name] !== null && data[name] !== undefined,
})

export const engineMoment = (name: string): DateField => ({
  name,
  type: 'date',
  label: eventLabel(name),
  access: systemOnly,
  admin: {
    ...shownWhenSet(name),
    position: 'sidebar',
    components: { Field: '/src/components/BeijingTimeField#BeijingTimeField' },
  },
})

export const engineText = (name: string): TextareaField => ({
  name,
  type: 'textarea',
  label: eventLabel(name),
  access: systemOnly,
  admin: shownWhenSet(name),
})

export const engineNumber = (name: string): Field => ({
  name,
  type: 'number',
  label: eventLabel(name),
  access: systemOnly,
  admin: shownWhenSet(name),
})
