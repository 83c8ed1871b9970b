import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { gradeOptions, subjectFields } from '../credit/subjectFields'
import { labelOf } from '../i18n'
import { beijingTimeParts, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { deskListComponents, movedByActs, workflowHooks } from './workflowParts'

const grade = (name: string) =>
  ({
    name,
    type: 'select',
    options: gradeOptions(),
    label: labelOf(`credit:fields.${name}`),
    access: systemOnly,
    admin: { readOnly: true, condition: (data: Record<string, unknown>) => Boolean(data[name]) },
  }) as const

const moment = (name: string) =>
  ({
    name,
    type: 'date',
    label: labelOf(`credit:fields.${name}`),
    access: systemOnly,
    admin: {
      readOnly: true,
      position: 'sidebar',
      components: beijingTimeParts,
      condition: (data: Record<string, unknown>) => Boolean(data[name]),
    },
  }) as const

/** Credit grades 信用风险等级, every one a subject has had: proposed by the rule, decided by people, published nowhere. */
export const CreditGrades: CollectionConfig = {
  slug: SLUGS.creditGrades,
  labels: {
    singular: labelOf('fields:creditGrades.singular'),
    plural: labelOf('fields:creditGrades.plural'),
  },
  access: { ...accessTo(SLUGS.creditGrades), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'subjectName',
    defaultColumns: ['subjectName', 'proposedGrade', 'grade', 'state', 'county', 'reviewedOn'],
    group: labelOf('admin:groups.registry'),
    components: deskListComponents,
  },
  hooks: workflowHooks(SLUGS.creditGrades),
  indexes: [
    { fields: ['county', 'state', 'createdAt'] },
    { fields: ['agency', 'state', 'createdAt'] },
    { fields: ['state', 'createdAt'] },
    { fields: ['subjectCollection', 'subjectId', 'state'] },
  ],
  fields: [
    ...workflowFields(SLUGS.creditGrades),
    ...subjectFields(),
    { type: 'row', fields: [grade('proposedGrade'), grade('askedGrade'), grade('grade')] },
    {
      name: 'askedReason',
      type: 'textarea',
      label: labelOf('credit:fields.askedReason'),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ askedReason }) => Boolean(askedReason) },
    },
    {
      name: 'reasons',
      type: 'json',
      required: true,
      label: labelOf('credit:fields.reasons'),
      access: systemOnly,
      admin: { components: { Field: '/src/components/credit/ReasonsField#ReasonsField' } },
    },
    { name: 'points', type: 'number', access: systemOnly, admin: { hidden: true } },
    {
      name: 'decidedBy',
      type: 'text',
      label: labelOf('credit:fields.decidedBy'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: ({ decidedBy }) => Boolean(decidedBy) },
    },
    {
      name: 'letters',
      type: 'ui',
      admin: { components: { Field: '/src/components/credit/DecisionLettersField#DecisionLettersField' } },
    },
    moment('from'),
    moment('until'),
    moment('reviewedOn'),
  ],
}
