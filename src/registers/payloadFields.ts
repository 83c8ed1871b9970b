import type { Field, FieldAccess } from 'payload'

import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { placeOf } from '../access/placeOf'
import { beijingDayParts, options, systemOnly } from '../collections/fields'
import type { Slug } from '../collections/slugs'
import { labelOf } from '../i18n'
import type { RegisterField } from './definition'

/** A person's data is read by those who handle the record, and cannot be searched by anybody else. Payload's form tells of the record as `data`. */
const handlersOnly =
  (slug: Slug): FieldAccess =>
  ({ req, doc, data }) =>
    may(actorOf(req), 'reveal', slug, placeOf(doc ?? data))

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

const columnOf = (slug: Slug, field: RegisterField, labels: string): Field => {
  const { name } = field
  const base = {
    name,
    label: labelOf(`${labels}.${name}`),
    access: field.personal ? { ...systemOnly, read: handlersOnly(slug) } : systemOnly,
    admin: {
      readOnly: true,
      ...(field.required ? {} : { condition: (data: Record<string, unknown>) => !isEmpty(data[name]) }),
    },
  }
  switch (field.kind) {
    case 'longtext':
      return { ...base, type: 'textarea', maxLength: field.max }
    case 'choice':
      return { ...base, type: 'select', options: options(field.options, `registers:${slug}.options.${name}`) }
    case 'choices':
      return {
        ...base,
        type: 'select',
        hasMany: true,
        options: options(field.options, `registers:${slug}.options.${name}`),
      }
    case 'number':
      return { ...base, type: 'number' }
    case 'yes-no':
      return { ...base, type: 'checkbox' }
    case 'text':
      return { ...base, type: 'text', maxLength: field.max }
    case 'day':
    case 'email':
    case 'phone':
    case 'url':
    case 'unified-code':
      return { ...base, type: 'text' }
  }
}

/** The columns of a register's fields: shown in the admin panel, written by the door and by acts alone. */
export const payloadFieldsOf = (slug: Slug, fields: readonly RegisterField[], labels: string): Field[] =>
  fields.map((field) => columnOf(slug, field, labels))

/** A day or moment the engine writes. */
export const engineDate = (name: string, label: string): Field => ({
  name,
  type: 'date',
  label: labelOf(label),
  access: systemOnly,
  admin: {
    readOnly: true,
    position: 'sidebar',
    components: { ...beijingDayParts, Field: '/src/components/BeijingDayFact#BeijingDayFact' },
    condition: (data: Record<string, unknown>) => !isEmpty(data[name]),
  },
})
