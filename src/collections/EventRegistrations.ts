import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { engineMoment, eventLabel, ownerCountyField } from '../events/fields/parts'
import { labelOf } from '../i18n'
import { agencyField, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

const hooks = workflowHooks(SLUGS.eventRegistrations)

/** How a registration came in. */
export const REGISTRATION_CHANNELS = ['web', 'counter', 'invitation'] as const

const stored = (name: string, rest: object = {}): Field =>
  ({
    name,
    type: 'text',
    label: eventLabel(name),
    access: systemOnly,
    admin: { readOnly: true },
    ...rest,
  }) as Field

/** Addresses and numbers are for those who handle the list, and so is the code with which a guest gets the ticket. */
const personal = (name: string, rest: Partial<Field> = {}) =>
  stored(name, {
    ...rest,
    access: {
      ...systemOnly,
      read: ({ req, doc }: { req: Parameters<typeof actorOf>[0]; doc?: object }) =>
        may(actorOf(req), 'reveal', SLUGS.eventRegistrations, { ...doc }),
    },
  } as Partial<Field>)

const hidden = { access: { ...systemOnly, read: () => false }, admin: { hidden: true } }

/** Registrations 报名. They come in by the door alone, move by `perform()` alone, and are never deleted. */
export const EventRegistrations: CollectionConfig = {
  slug: SLUGS.eventRegistrations,
  labels: {
    singular: labelOf('events:registrations.singular'),
    plural: labelOf('events:registrations.plural'),
  },
  access: { ...accessTo(SLUGS.eventRegistrations), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: 'number',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'event', 'number', 'arrivedAt', 'doubledAt'],
    group: labelOf('events:group'),
    components: workflowComponents,
  },
  hooks,
  indexes: [{ fields: ['event', 'state', 'number'] }, { fields: ['agency', 'state', 'createdAt'] }],
  fields: [
    ...workflowFields(SLUGS.eventRegistrations),
    stored('event', {
      type: 'relationship',
      relationTo: SLUGS.events,
      required: true,
      label: labelOf('events:singular'),
    }),
    stored('name', { required: true }),
    stored('organisation'),
    personal('email'),
    personal('phone'),
    stored('answers', {
      type: 'json',
      admin: { components: { Field: '/src/components/events/AnswersField#AnswersField' } },
    }),
    stored('number', { type: 'number' }),
    personal('receiptCode', { unique: true }),
    { name: 'ticketCode', type: 'text', unique: true, ...hidden },
    { name: 'addressKey', type: 'text', ...hidden },
    stored('channel', {
      type: 'select',
      options: REGISTRATION_CHANNELS.map((value) => ({ value, label: labelOf(`events:channels.${value}`) })),
    }),
    stored('unverified', { type: 'checkbox' }),
    { name: 'locale', type: 'select', options: ['zh', 'en'], access: systemOnly, admin: { hidden: true } },
    engineMoment('arrivedAt'),
    engineMoment('admittedAt'),
    engineMoment('checkedInAt'),
    engineMoment('doubledAt'),
    engineMoment('cancelledAt'),
    agencyField(),
    ownerCountyField(),
  ],
}
