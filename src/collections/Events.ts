import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import {
  engineMoment,
  engineNumber,
  engineText,
  eventLabel,
  inBoth,
  longText,
  moment,
  ownerCountyField,
  row,
  text,
} from '../events/fields/parts'
import { momentOfAddress } from '../events/fields/momentOfAddress'
import { hostsField, sessionsField } from '../events/fields/programme'
import { registrationFields } from '../events/fields/registration'
import { SUMMARY_NUMBERS } from '../events/follow/summary'
import { assignOwner } from '../events/hooks/assignOwner'
import { checkEvent } from '../events/hooks/checkEvent'
import { AUDIENCES, EVENT_KINDS, EVENT_LANGUAGES, FORMATS } from '../events/kinds'
import { labelOf } from '../i18n'
import { clockFields } from './clockFields'
import { agencyField, bilingualTitle, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'

const hooks = workflowHooks(SLUGS.events)

const choice = (name: string, values: readonly string[], labels: string, defaultValue?: string) =>
  ({
    name,
    type: 'select',
    required: true,
    defaultValue,
    options: options(values, labels),
    label: eventLabel(name),
  }) as const

/** Events 活动: summits, forums, contests, fairs, festivals, of the department and of the counties. */
export const Events: CollectionConfig = {
  slug: SLUGS.events,
  labels: { singular: labelOf('events:singular'), plural: labelOf('events:plural') },
  access: { ...accessTo(SLUGS.events), delete: nobody },
  lockDocuments: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  defaultSort: '-startsAt',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'kind', 'startsAt', 'place'],
    group: labelOf('events:group'),
    components: workflowComponents,
  },
  hooks: {
    ...hooks,
    beforeValidate: [assignOwner],
    beforeChange: [...hooks.beforeChange, checkEvent],
  },
  indexes: [
    { fields: ['county', 'state', 'startsAt'] },
    { fields: ['agency', 'state', 'startsAt'] },
    { fields: ['state', 'startsAt'] },
  ],
  fields: [
    ...workflowFields(SLUGS.events),
    ...bilingualTitle(),
    row(
      choice('kind', EVENT_KINDS, 'events:kinds'),
      choice('audience', AUDIENCES, 'events:audiences'),
      choice('language', EVENT_LANGUAGES, 'events:languages', 'zh'),
    ),
    inBoth(longText, 'summary', 500),
    inBoth(longText, 'description', 10_000),
    row(
      moment('startsAt', { required: true, defaultValue: momentOfAddress('09:00') }),
      moment('endsAt', { required: true, defaultValue: momentOfAddress('17:00') }),
    ),
    row(choice('format', FORMATS, 'events:formats', 'onsite'), {
      name: 'place',
      type: 'relationship',
      relationTo: SLUGS.counties,
      index: true,
      label: eventLabel('place'),
      admin: { description: labelOf('events:help.place'), allowCreate: false, allowEdit: false },
    }),
    {
      type: 'row',
      fields: [
        {
          name: 'venue',
          type: 'relationship',
          relationTo: SLUGS.venues,
          index: true,
          label: eventLabel('venue'),
        },
        {
          name: 'rooms',
          type: 'relationship',
          relationTo: SLUGS.venueRooms,
          hasMany: true,
          label: eventLabel('rooms'),
          filterOptions: ({ data }) => ({ venue: { equals: (data as { venue?: string }).venue ?? '' } }),
          admin: { description: labelOf('events:help.rooms') },
        },
      ],
    },
    { ...text('onlineUrl', 300), admin: { condition: ({ format }) => format !== 'onsite' } },
    hostsField(),
    sessionsField(),
    {
      type: 'collapsible',
      label: labelOf('events:sections.registration'),
      fields: registrationFields(),
    },
    {
      type: 'collapsible',
      label: labelOf('events:sections.budget'),
      fields: [
        row(
          {
            name: 'expectedSize',
            type: 'number',
            required: true,
            min: 1,
            max: 1_000_000,
            label: eventLabel('expectedSize'),
          },
          { name: 'budget', type: 'number', min: 0, label: eventLabel('budget') },
          text('budgetLine', 100),
        ),
        row(
          text('securityAuthority', 100, { help: true }),
          moment('securityFiledAt'),
          text('securityPermit', 60, { help: true }),
        ),
        text('contact', 100, { help: true }),
      ],
    },
    {
      name: 'approvalPath',
      type: 'ui',
      admin: { components: { Field: '/src/components/events/ApprovalPathField#ApprovalPathField' } },
    },
    {
      name: 'conflicts',
      type: 'ui',
      admin: { components: { Field: '/src/components/events/ConflictsField#ConflictsField' } },
    },
    ...SUMMARY_NUMBERS.map(engineNumber),
    engineText('account'),
    engineText('accountEn'),
    engineMoment('summarisedAt'),
    engineMoment('publishedAt'),
    engineMoment('proposedStart'),
    engineMoment('proposedEnd'),
    engineText('postponedReason'),
    engineText('cancelledReason'),
    {
      name: 'icsSequence',
      type: 'number',
      required: true,
      defaultValue: 0,
      access: systemOnly,
      admin: { hidden: true },
    },
    { name: 'acknowledged', type: 'json', access: systemOnly, admin: { hidden: true } },
    {
      name: 'copiedFrom',
      type: 'relationship',
      relationTo: SLUGS.events,
      label: eventLabel('copiedFrom'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: ({ copiedFrom }) => Boolean(copiedFrom) },
    },
    { name: 'series', type: 'text', index: true, access: systemOnly, admin: { hidden: true } },
    {
      name: 'tools',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/components/events/EventToolsField#EventToolsField' },
      },
    },
    agencyField(),
    ownerCountyField(),
    ...clockFields(SLUGS.events),
  ],
}
