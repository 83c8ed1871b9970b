import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { agencyField, beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

export const REQUEST_KINDS = ['access', 'deletion'] as const

const readOnly = { readOnly: true } as const

/** What people ask about their own data 个人信息请求; come in by receipt code, are answered by staff. */
export const PrivacyRequests: CollectionConfig = {
  slug: SLUGS.privacyRequests,
  labels: {
    singular: labelOf('fields:privacyRequests.singular'),
    plural: labelOf('fields:privacyRequests.plural'),
  },
  access: { ...accessTo(SLUGS.privacyRequests), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: 'submittedAt',
  admin: {
    useAsTitle: 'receiptCode',
    defaultColumns: ['kind', 'comment', 'state', 'submittedAt', 'dueAt'],
    group: labelOf('admin:groups.policy'),
    components: workflowComponents,
  },
  hooks: workflowHooks(SLUGS.privacyRequests),
  fields: [
    ...workflowFields(SLUGS.privacyRequests),
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(REQUEST_KINDS, 'fields:privacyRequests.kinds'),
      label: labelOf('fields:privacyRequests.kind'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'comment',
      type: 'relationship',
      relationTo: SLUGS.comments,
      required: true,
      index: true,
      label: labelOf('fields:comments.singular'),
      access: systemOnly,
      admin: {
        ...readOnly,
        components: { Cell: '/src/components/privacy/RequestCommentCell#RequestCommentCell' },
      },
    },
    {
      name: 'note',
      type: 'textarea',
      label: labelOf('fields:privacyRequests.note'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'receiptCode',
      type: 'text',
      virtual: 'comment.receiptCode',
      label: labelOf('fields:comments.receiptCode'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'submittedAt',
      type: 'date',
      required: true,
      label: labelOf('fields:privacyRequests.submittedAt'),
      access: systemOnly,
      admin: { ...readOnly, components: beijingTimeParts },
    },
    {
      name: 'dueAt',
      type: 'date',
      required: true,
      label: labelOf('fields:privacyRequests.dueAt'),
      access: systemOnly,
      admin: { ...readOnly, components: beijingTimeParts },
    },
    {
      name: 'locale',
      type: 'select',
      required: true,
      options: ['zh', 'en'],
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'answer',
      type: 'textarea',
      label: labelOf('fields:privacyRequests.answer'),
      access: systemOnly,
      admin: { ...readOnly, condition: ({ answer }) => Boolean(answer) },
    },
    {
      name: 'answeredAt',
      type: 'date',
      label: labelOf('fields:privacyRequests.answeredAt'),
      access: systemOnly,
      admin: { ...readOnly, components: beijingTimeParts },
    },
    agencyField(),
  ],
}
