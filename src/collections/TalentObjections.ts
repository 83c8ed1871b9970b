import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { assigneeField } from './assigneeField'
import { clockFields } from './clockFields'
import { agencyField, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { arrivalFields, countyField, lineOf, longOf, personalLine, programmeFields } from './talentFields'
import { deskListComponents, movedByActs, workflowHooks } from './workflowParts'

const slug = SLUGS.talentObjections

const personal = (name: string, label: string): Field => personalLine(name, label, slug)

/** Objections to published lists 公示异议; who objects is told to nobody but those who answer. */
export const TalentObjections: CollectionConfig = {
  slug,
  labels: { singular: labelOf(`registers:${slug}.singular`), plural: labelOf(`registers:${slug}.plural`) },
  access: { ...accessTo(slug), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'against',
    defaultColumns: ['against', 'programme', 'state', 'arrivedAt'],
    group: labelOf('admin:groups.talent'),
    components: deskListComponents,
  },
  hooks: workflowHooks(slug),
  indexes: [{ fields: ['programme', 'state'] }, { fields: ['agency', 'state', 'createdAt'] }],
  fields: [
    ...workflowFields(slug),
    lineOf('against', `registers:${slug}.fields.against`),
    ...programmeFields(),
    {
      name: 'application',
      type: 'relationship',
      relationTo: SLUGS.talentApplications,
      index: true,
      label: labelOf(`registers:${SLUGS.talentApplications}.singular`),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ application }) => Boolean(application) },
    },
    longOf('grounds', `registers:${slug}.fields.grounds`),
    personal('name', `registers:${slug}.fields.name`),
    personal('contactPhone', 'registers:common.contactPhone'),
    personal('contactEmail', 'registers:common.contactEmail'),
    longOf('returnedReason', `registers:${slug}.fields.answer`),
    {
      name: 'letters',
      type: 'ui',
      admin: { components: { Field: '/src/components/credit/DecisionLettersField#DecisionLettersField' } },
    },
    ...arrivalFields(),
    countyField(),
    agencyField(),
    ...clockFields(slug),
    assigneeField(),
  ],
}
