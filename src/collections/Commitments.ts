import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { assignSubject } from '../credit/assignSubject'
import { fileCommitment } from '../credit/commitments/commitmentLetter'
import { setDays } from '../credit/commitments/setDays'
import { subjectFields } from '../credit/subjectFields'
import { labelOf } from '../i18n'
import { beijingDayParts, beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { deskListComponents, movedByActs, workflowHooks } from './workflowParts'

/** 审批替代型, 容缺受理型, 证明事项替代型, 信用修复型, 主动型, 行业自律型 */
export const COMMITMENT_TYPES = [
  'instead-of-approval',
  'papers-later',
  'instead-of-proof',
  'credit-repair',
  'voluntary',
  'self-discipline',
] as const

/** Credit commitments 信用承诺: what was signed is not edited afterwards; a wrong one lapses, with the reason. */
export const Commitments: CollectionConfig = {
  slug: SLUGS.commitments,
  labels: { singular: labelOf('fields:commitments.singular'), plural: labelOf('fields:commitments.plural') },
  access: { ...accessTo(SLUGS.commitments), update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'subjectName',
    defaultColumns: ['subjectName', 'type', 'state', 'county', 'performBy'],
    group: labelOf('admin:groups.registry'),
    components: deskListComponents,
  },
  hooks: {
    ...workflowHooks(SLUGS.commitments),
    beforeValidate: [assignSubject(SLUGS.commitments), setDays],
    afterChange: [...workflowHooks(SLUGS.commitments).afterChange, fileCommitment],
  },
  indexes: [
    { fields: ['county', 'state', 'createdAt'] },
    { fields: ['agency', 'state', 'createdAt'] },
    { fields: ['state', 'createdAt'] },
    { fields: ['subjectCollection', 'subjectId', 'state'] },
  ],
  fields: [
    ...workflowFields(SLUGS.commitments),
    ...subjectFields(),
    {
      name: 'type',
      type: 'select',
      required: true,
      options: options(COMMITMENT_TYPES, 'credit:commitmentTypes'),
      label: labelOf('credit:fields.type'),
    },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 4000,
      label: labelOf('credit:fields.text'),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'signedOn',
          type: 'date',
          required: true,
          label: labelOf('credit:fields.signedOn'),
          admin: { components: beijingDayParts },
        },
        {
          name: 'performBy',
          type: 'date',
          required: true,
          label: labelOf('credit:fields.performBy'),
          admin: { components: beijingDayParts, description: labelOf('credit:fields.performByHelp') },
        },
      ],
    },
    {
      name: 'letters',
      type: 'ui',
      admin: { components: { Field: '/src/components/credit/DecisionLettersField#DecisionLettersField' } },
    },
    {
      name: 'finding',
      type: 'textarea',
      label: labelOf('credit:fields.finding'),
      access: systemOnly,
      admin: { readOnly: true, condition: ({ finding }) => Boolean(finding) },
    },
    {
      name: 'settledAt',
      type: 'date',
      label: labelOf('credit:fields.settledAt'),
      access: systemOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        components: beijingTimeParts,
        condition: ({ settledAt }) => Boolean(settledAt),
      },
    },
    { name: 'endsAt', type: 'date', index: true, access: systemOnly, admin: { hidden: true } },
    { name: 'remindAt', type: 'date', index: true, access: systemOnly, admin: { hidden: true } },
  ],
}
