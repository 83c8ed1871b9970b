import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { assigneeField } from './assigneeField'
import { clockFields } from './clockFields'
import { agencyField, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import {
  arrivalFields,
  countyField,
  handlersOnly,
  lineOf,
  longOf,
  personalLine,
  programmeFields,
  sealedText,
  sideLine,
  sideNumber,
  sideTime,
} from './talentFields'
import { deskListComponents, movedByActs, workflowHooks } from './workflowParts'

const slug = SLUGS.talentApplications

const personal = (name: string): Field => personalLine(name, `registers:common.${name}`, slug)

const hiddenJson = (name: string, read?: ReturnType<typeof handlersOnly>): Field => ({
  name,
  type: 'json',
  access: read ? { ...systemOnly, read } : systemOnly,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
})

/** Applications to talent programmes 申报: they come in by the one door and move by `perform()` alone. */
export const TalentApplications: CollectionConfig = {
  slug,
  labels: { singular: labelOf(`registers:${slug}.singular`), plural: labelOf(`registers:${slug}.plural`) },
  access: { ...accessTo(slug), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'programme', 'state', 'county', 'mark', 'rank', 'arrivedAt'],
    group: labelOf('admin:groups.talent'),
    components: deskListComponents,
  },
  hooks: workflowHooks(slug),
  indexes: [
    { fields: ['programme', 'state'] },
    { fields: ['agency', 'state', 'createdAt'] },
    { fields: ['county', 'state', 'createdAt'] },
  ],
  fields: [
    ...workflowFields(slug),
    lineOf('name', `registers:${slug}.fields.name`, { required: true } as Partial<Field>),
    lineOf('nameEn', `registers:${slug}.fields.nameEn`),
    ...programmeFields(),
    personal('contactPhone'),
    personal('contactEmail'),
    hiddenJson('answers'),
    hiddenJson('personalAnswers', handlersOnly(slug)),
    hiddenJson('eligibility'),
    {
      name: 'handedIn',
      type: 'ui',
      admin: { components: { Field: '/src/components/talent/HandedInField#HandedInField' } },
    },
    longOf('returnedReason', `registers:${slug}.fields.returnedReason`),
    sideNumber('rank', `registers:${slug}.fields.rank`),
    sideNumber('mark', `registers:${slug}.fields.mark`),
    {
      name: 'tiePlaced',
      type: 'checkbox',
      label: labelOf(`registers:${slug}.fields.tiePlaced`),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: ({ tiePlaced }) => Boolean(tiePlaced) },
    },
    { ...sideLine('number', 'registers:common.number'), unique: true } as Field,
    sideTime('issuedAt', 'registers:common.issuedAt'),
    sideTime('answerBy', 'registers:common.answerBy'),
    ...arrivalFields(),
    countyField(),
    agencyField(),
    ...clockFields(slug),
    assigneeField(),
    sealedText('searchText'),
  ],
}
