import type { ArrayField, CollectionConfig, Field, FieldAccess } from 'payload'

import { accessTo } from '../access/accessTo'
import { abilityOf, may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { assignAgency } from '../hooks/assignAgency'
import { setBeijingPeriod } from '../hooks/setBeijingPeriod'
import { labelOf } from '../i18n'
import { COMPARISONS, RULE_EFFECTS } from '../talent/eligibility'
import { LEAST_PUBLICITY_DAYS, LEAST_REVIEWERS } from '../talent/checkProgramme'
import { PROGRAMME_KINDS, QUESTION_KINDS } from '../talent/programme'
import { agencyField, beijingDayParts, bilingualTitle, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { deskListComponents, workflowHooks } from './workflowParts'

const slug = SLUGS.talentProgrammes
const hooks = workflowHooks(slug)

const label = (name: string) => labelOf(`registers:${slug}.fields.${name}`)
const help = (name: string) => labelOf(`registers:${slug}.help.${name}`)

/** Who reviews and where everybody stands is for those in whose scope the programme is. */
const ownSideOnly: FieldAccess = ({ req, doc, data }) => {
  const record = (doc ?? data) as Record<string, unknown> | undefined
  // A search names no record: nobody looks for a programme by who reviews it.
  if (!record) return false
  // One that is being made is of who makes it.
  return record.id ? may(actorOf(req), 'history', slug, record) : abilityOf(actorOf(req)).can('create', slug)
}

const text = (name: string, most: number, required = false): Field => ({
  name,
  type: 'text',
  required,
  maxLength: most,
  label: label(name),
})

const long = (name: string, most: number, required = false): Field => ({
  name,
  type: 'textarea',
  required,
  maxLength: most,
  label: label(name),
})

const row = (...fields: Field[]): Field => ({ type: 'row', fields })

const whole = (
  name: string,
  { min, max, initial }: { min: number; max: number; initial: number },
): Field => ({
  name,
  type: 'number',
  required: true,
  min,
  max,
  defaultValue: initial,
  validate: (value: unknown) =>
    (Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max) || `${min}–${max}`,
  label: label(name),
})

const check = (name: string): Field => ({ name, type: 'checkbox', defaultValue: false, label: label(name) })

const key: Field = {
  name: 'key',
  type: 'text',
  required: true,
  maxLength: 30,
  label: label('key'),
  admin: { description: help('key') },
}

const worded = [key, text('label', 200, true), text('labelEn', 300)]

const list = (name: string, most: number, fields: Field[]): ArrayField => ({
  name,
  type: 'array',
  maxRows: most,
  label: label(name),
  labels: { singular: label(`${name}One`), plural: label(name) },
  admin: {
    description: help(name),
    initCollapsed: true,
    components: { RowLabel: '/src/components/talent/WordedRowLabel#WordedRowLabel' },
  },
  fields,
})

const questions = list('questions', 40, [
  row(...worded),
  row(
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'text',
      options: options(QUESTION_KINDS, `registers:${slug}.kindsOfQuestion`),
      label: label('questionKind'),
    },
    { name: 'most', type: 'number', min: 1, label: label('most'), admin: { description: help('most') } },
    check('required'),
    check('personal'),
  ),
  row(text('help', 300), text('helpEn', 500)),
  {
    name: 'options',
    type: 'textarea',
    maxLength: 4000,
    label: label('options'),
    admin: {
      description: help('options'),
      condition: (_, { kind }: { kind?: string } = {}) => kind === 'choice' || kind === 'choices',
    },
  },
])

const documents = list('documents', 8, [row(...worded), check('required')])

const rules = list('rules', 30, [
  row(
    { ...text('question', 30, true), admin: { description: help('question') } } as Field,
    {
      name: 'comparison',
      type: 'select',
      required: true,
      options: options(COMPARISONS, `registers:${slug}.comparisons`),
      label: label('comparison'),
    },
    { ...text('value', 500), admin: { description: help('value') } } as Field,
    {
      name: 'effect',
      type: 'select',
      required: true,
      defaultValue: 'required',
      options: options(RULE_EFFECTS, `registers:${slug}.effects`),
      label: label('effect'),
    },
  ),
  row(text('message', 300, true), text('messageEn', 500)),
])

const criteria = list('criteria', 12, [
  row(...worded),
  row(
    whole('weight', { min: 1, max: 100, initial: 10 }),
    whole('maximum', { min: 1, max: 1000, initial: 100 }),
  ),
  row(text('guidance', 500), text('guidanceEn', 800)),
])

const engineDay = (name: string): Field => ({
  name,
  type: 'date',
  label: label(name),
  access: systemOnly,
  admin: {
    readOnly: true,
    position: 'sidebar',
    components: beijingDayParts,
    condition: (data: Record<string, unknown>) => Boolean(data[name]),
  },
})

const tab = (name: string, component: string) => ({
  Component: `/src/components/talent/${component}#${component}` as const,
  path: `/${name}` as const,
  tab: {
    label: name,
    href: `/${name}`,
    Component: `/src/components/talent/TalentTab#${component}Tab` as const,
  },
})

/** Talent programmes 人才项目: what is asked, who is eligible, how it is scored and what is awarded are all data. */
export const TalentProgrammes: CollectionConfig = {
  slug,
  labels: { singular: labelOf(`registers:${slug}.singular`), plural: labelOf(`registers:${slug}.plural`) },
  access: accessTo(slug),
  lockDocuments: false,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'state', 'opensAt', 'closesAt'],
    group: labelOf('admin:groups.talent'),
    components: {
      ...deskListComponents,
      views: {
        ...deskListComponents.views,
        edit: {
          ...deskListComponents.views.edit,
          progress: tab('progress', 'ProgressView'),
          ranking: tab('ranking', 'RankingView'),
        },
      },
    },
  },
  hooks: {
    ...hooks,
    beforeValidate: [assignAgency],
    beforeChange: [...hooks.beforeChange, setBeijingPeriod],
  },
  fields: [
    ...workflowFields(slug),
    ...bilingualTitle(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(PROGRAMME_KINDS, `registers:${slug}.kinds`),
      label: label('kind'),
    },
    long('description', 8000, true),
    long('descriptionEn', 16_000),
    row(
      { name: 'opensAt', type: 'date', label: label('opensAt'), admin: { components: beijingDayParts } },
      { name: 'closesAt', type: 'date', label: label('closesAt'), admin: { components: beijingDayParts } },
    ),
    row(
      whole('quota', { min: 1, max: 1000, initial: 10 }),
      whole('reviewersEach', { min: LEAST_REVIEWERS, max: 9, initial: LEAST_REVIEWERS }),
      whole('publicityDays', { min: LEAST_PUBLICITY_DAYS, max: 30, initial: LEAST_PUBLICITY_DAYS }),
      { name: 'thirdReviewerGap', type: 'number', min: 1, max: 100, label: label('thirdReviewerGap') },
    ),
    {
      name: 'panel',
      type: 'relationship',
      relationTo: SLUGS.users,
      hasMany: true,
      label: label('panel'),
      access: { read: ownSideOnly },
      admin: { description: help('panel') },
    },
    questions,
    documents,
    rules,
    criteria,
    {
      type: 'collapsible',
      label: label('award'),
      fields: [
        row(text('awardTitle', 60, true), text('awardTitleEn', 200)),
        { ...long('awardText', 500, true), admin: { description: help('awardText') } } as Field,
        long('awardTextEn', 1000),
      ],
    },
    agencyField(),
    {
      name: 'county',
      type: 'relationship',
      relationTo: SLUGS.counties,
      index: true,
      label: labelOf('fields:common.county'),
      admin: { position: 'sidebar' },
    },
    engineDay('publicityFrom'),
    engineDay('publicityEndsAt'),
    {
      name: 'ranking',
      type: 'json',
      access: { ...systemOnly, read: ownSideOnly },
      admin: { hidden: true },
    },
    {
      name: 'withdrawnReason',
      type: 'textarea',
      label: label('withdrawnReason'),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ withdrawnReason }) => Boolean(withdrawnReason) },
    },
  ],
}
