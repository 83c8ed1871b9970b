import type { Field, FieldAccess } from 'payload'

import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { placeOf } from '../access/placeOf'
import { labelOf } from '../i18n'
import { APPLICATION_CHANNELS } from '../registers/registerCollection'
import { beijingTimeParts, options, systemOnly } from './fields'
import { SLUGS } from './slugs'
import type { Slug } from './slugs'

/** A person's data: for those who handle the record, and not to be searched by anybody else. */
export const handlersOnly =
  (slug: Slug): FieldAccess =>
  ({ req, doc, data }) =>
    may(actorOf(req), 'reveal', slug, placeOf(doc ?? data))

const isFilled = (name: string) => (data: Record<string, unknown>) =>
  data[name] !== null && data[name] !== undefined && data[name] !== ''

/** A line the engine or the door writes. */
export const lineOf = (name: string, label: string, extra: Partial<Field> = {}): Field =>
  ({
    name,
    type: 'text',
    label: labelOf(label),
    access: systemOnly,
    admin: { readOnly: true, condition: isFilled(name) },
    ...extra,
  }) as Field

/** A line of somebody's data. Without a condition: Payload's form leaves out the value of a field that has one and is read by some only. */
export const personalLine = (name: string, label: string, slug: Slug): Field =>
  lineOf(name, label, {
    access: { ...systemOnly, read: handlersOnly(slug) },
    admin: { readOnly: true },
  } as Partial<Field>)

export const longOf = (name: string, label: string, extra: Partial<Field> = {}): Field =>
  ({ ...lineOf(name, label), type: 'textarea', ...extra }) as Field

export const sideLine = (name: string, label: string, extra: Partial<Field> = {}): Field =>
  lineOf(name, label, {
    admin: { readOnly: true, position: 'sidebar', condition: isFilled(name) },
    ...extra,
  } as Partial<Field>)

export const sideNumber = (name: string, label: string): Field =>
  sideLine(name, label, { type: 'number' } as Partial<Field>)

export const sideTime = (name: string, label: string): Field =>
  ({
    name,
    type: 'date',
    label: labelOf(label),
    access: systemOnly,
    admin: {
      readOnly: true,
      position: 'sidebar',
      components: beijingTimeParts,
      condition: isFilled(name),
    },
  }) as Field

/** For the engine's own use: no request reads or writes it. */
export const sealedText = (name: string): Field => ({
  name,
  type: 'text',
  access: { ...systemOnly, read: () => false },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
})

/** The programme a record is of, by relation and by name. */
export const programmeFields = (): Field[] => [
  {
    name: 'programme',
    type: 'relationship',
    relationTo: SLUGS.talentProgrammes,
    required: true,
    index: true,
    label: labelOf('registers:talent-programmes.singular'),
    access: systemOnly,
    admin: { readOnly: true },
  },
  sealedText('programmeTitle'),
]

/** How something handed in by the public came, and what the door keeps of it. */
export const arrivalFields = (): Field[] => [
  { ...sideLine('receiptCode', 'registers:common.receiptCode'), unique: true } as Field,
  sideTime('arrivedAt', 'registers:common.arrivedAt'),
  {
    name: 'channel',
    type: 'select',
    options: options(APPLICATION_CHANNELS, 'registers:common.channels'),
    label: labelOf('registers:common.channel'),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'unverified',
    type: 'checkbox',
    label: labelOf('registers:common.unverified'),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar', condition: ({ unverified }) => Boolean(unverified) },
  },
  { name: 'locale', type: 'select', options: ['zh', 'en'], access: systemOnly, admin: { hidden: true } },
]

export const countyField = (): Field => ({
  name: 'county',
  type: 'relationship',
  relationTo: SLUGS.counties,
  index: true,
  label: labelOf('fields:common.county'),
  access: systemOnly,
  admin: { readOnly: true, position: 'sidebar' },
})
