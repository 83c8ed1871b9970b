import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { errorText } from '../registers/fieldTexts'
import { readFields } from '../registers/readFields'
import { getReturn } from '../registers/returns/returnDefinition'
import { GRADES } from '../registers/returns/grades'
import { clockFields } from './clockFields'
import { beijingDayParts, beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import { RECORD_INDEXES, recordFields, recordPlaceFields } from './recordFields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

const label = (name: string) => labelOf(`registers:register-returns.fields.${name}`)

const isThere =
  (name: string) =>
  ({ [name]: value }: Record<string, unknown>) =>
    Boolean(value)

const hidden = { access: { ...systemOnly, read: () => false }, admin: { hidden: true } } as const

const grade = (name: string): Field => ({
  name,
  type: 'select',
  options: options(GRADES, 'workflow:options'),
  label: label(name),
  access: systemOnly,
  admin: { readOnly: true, position: 'sidebar', condition: isThere(name) },
})

const date = (name: string, isDay: boolean): Field => ({
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

/** What holders of entries report period after period 定期报送; opened by the worker, filled in through their link or by staff. */
export const RegisterReturns: CollectionConfig = {
  slug: SLUGS.registerReturns,
  labels: {
    singular: labelOf('registers:register-returns.singular'),
    plural: labelOf('registers:register-returns.plural'),
  },
  access: { ...accessTo(SLUGS.registerReturns), create: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-dueOn',
  admin: {
    useAsTitle: 'recordName',
    defaultColumns: ['recordName', 'kind', 'period', 'state', 'county', 'dueOn', 'grade'],
    group: labelOf('admin:groups.registry'),
    components: {
      ...workflowComponents,
      beforeListTable: [
        '/src/components/returns/ReturnsOverview#ReturnsOverview',
        ...workflowComponents.beforeListTable,
      ],
    },
  },
  hooks: workflowHooks(SLUGS.registerReturns),
  indexes: [
    ...RECORD_INDEXES,
    { fields: ['register', 'record', 'kind', 'period'], unique: true },
    { fields: ['register', 'kind', 'period'] },
    { fields: ['state', 'dueOn'] },
    { fields: ['state', 'holderRemindAt'] },
  ],
  fields: [
    ...workflowFields(SLUGS.registerReturns),
    ...recordFields(),
    {
      name: 'kind',
      type: 'text',
      required: true,
      label: label('kind'),
      access: systemOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        components: {
          Field: '/src/components/returns/KindField#KindField',
          Cell: '/src/components/returns/KindCell#KindCell',
        },
      },
    },
    {
      name: 'period',
      type: 'text',
      required: true,
      label: label('period'),
      access: systemOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        components: {
          Field: '/src/components/returns/PeriodField#PeriodField',
          Cell: '/src/components/returns/PeriodCell#PeriodCell',
        },
      },
    },
    {
      name: 'values',
      type: 'json',
      label: label('values'),
      // Staff who fill it in for a holder pass the same checks as the holder's own form.
      validate: (value, { siblingData, req }) => {
        if (value === null || value === undefined) return true
        const { register, kind } = siblingData as Record<string, unknown>
        const { register: entered, definition } = getReturn(register, kind)
        const checked = readFields(definition.fields, value as unknown as Record<string, unknown>)
        const locale = localeOf(req)
        return checked.ok || checked.errors.map((error) => errorText(entered, error, locale)).join(' ')
      },
      admin: { components: { Field: '/src/components/returns/ValuesField#ValuesField' } },
    },
    {
      name: 'explanation',
      type: 'textarea',
      maxLength: 1000,
      label: label('explanation'),
      admin: { description: labelOf('registers:register-returns.explanationHelp') },
    },
    { ...hidden, name: 'graded', type: 'checkbox', defaultValue: false },
    grade('proposedGrade'),
    grade('grade'),
    {
      name: 'returnedReason',
      type: 'textarea',
      label: label('returnedReason'),
      access: systemOnly,
      admin: { readOnly: true, condition: isThere('returnedReason') },
    },
    date('dueOn', true),
    date('submittedAt', false),
    {
      name: 'isLate',
      type: 'checkbox',
      label: label('isLate'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: isThere('isLate') },
    },
    { ...hidden, name: 'holderRemindAt', type: 'date' },
    ...clockFields(SLUGS.registerReturns),
    ...recordPlaceFields(),
  ],
}
