import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { mediaDirectory } from '../environment'
import { labelOf } from '../i18n'
import { refusePlainDownload } from '../mailbox/refusePlainDownload'
import { agencyField, beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

export const MESSAGE_KINDS = [
  'comment',
  'auto-reply',
  'bounce',
  'duplicate',
  'unmatched',
  'oversize',
  'unreadable',
] as const

const readOnly = { readOnly: true } as const

const inSidebar = { ...readOnly, position: 'sidebar' } as const

/** Messages of a notice's mailbox 来信: the raw message, what became of it, and why. */
export const MailMessages: CollectionConfig = {
  slug: SLUGS.mailMessages,
  labels: {
    singular: labelOf('fields:mailMessages.singular'),
    plural: labelOf('fields:mailMessages.plural'),
  },
  access: { ...accessTo(SLUGS.mailMessages), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-receivedAt',
  admin: {
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'state', 'kind', 'remark', 'senderMasked', 'receivedAt'],
    group: labelOf('admin:groups.policy'),
    components: workflowComponents,
  },
  upload: {
    staticDir: `${mediaDirectory()}/mail`,
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    // The file itself is handed out by a button that says why.
    displayPreview: false,
    handlers: [refusePlainDownload],
  },
  hooks: workflowHooks(SLUGS.mailMessages),
  indexes: [{ fields: ['agency', 'state', 'receivedAt'] }, { fields: ['mailbox', 'messageId'] }],
  fields: [
    ...workflowFields(SLUGS.mailMessages),
    {
      name: 'remark',
      type: 'text',
      label: labelOf('fields:mailMessages.remark'),
      access: systemOnly,
      admin: {
        ...readOnly,
        components: {
          Field: '/src/components/mailbox/RemarkField#RemarkField',
          Cell: '/src/components/mailbox/RemarkCell#RemarkCell',
        },
      },
    },
    {
      name: 'setAsideReason',
      type: 'textarea',
      label: labelOf('fields:mailMessages.setAsideReason'),
      access: systemOnly,
      admin: { ...readOnly, condition: ({ setAsideReason }) => Boolean(setAsideReason) },
    },
    {
      name: 'consultation',
      type: 'relationship',
      relationTo: SLUGS.consultations,
      label: labelOf('fields:consultations.singular'),
      access: systemOnly,
      admin: { ...readOnly, condition: ({ consultation }) => Boolean(consultation) },
    },
    {
      name: 'comment',
      type: 'relationship',
      relationTo: SLUGS.comments,
      index: true,
      label: labelOf('fields:comments.singular'),
      access: systemOnly,
      admin: { ...readOnly, condition: ({ comment }) => Boolean(comment) },
    },
    {
      name: 'content',
      type: 'ui',
      admin: { components: { Field: '/src/components/mailbox/MessageField#MessageField' } },
    },
    {
      name: 'mailbox',
      type: 'relationship',
      relationTo: SLUGS.mailboxes,
      required: true,
      label: labelOf('fields:mailboxes.singular'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'messageId',
      type: 'text',
      required: true,
      label: labelOf('fields:mailMessages.messageId'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(MESSAGE_KINDS, 'fields:mailMessages.kinds'),
      label: labelOf('fields:mailMessages.kind'),
      access: systemOnly,
      admin: inSidebar,
    },
    {
      name: 'wrongSubject',
      type: 'checkbox',
      defaultValue: false,
      label: labelOf('fields:mailMessages.wrongSubject'),
      access: systemOnly,
      admin: inSidebar,
    },
    {
      name: 'senderMasked',
      type: 'text',
      label: labelOf('fields:mailMessages.sender'),
      access: systemOnly,
      admin: inSidebar,
    },
    {
      name: 'subject',
      type: 'text',
      label: labelOf('fields:mailMessages.subject'),
      access: systemOnly,
      admin: inSidebar,
    },
    {
      name: 'receivedAt',
      type: 'date',
      required: true,
      label: labelOf('fields:mailMessages.receivedAt'),
      access: systemOnly,
      admin: { ...inSidebar, components: beijingTimeParts },
    },
    {
      name: 'sm3',
      type: 'text',
      required: true,
      label: labelOf('fields:attachments.sm3'),
      access: systemOnly,
      admin: inSidebar,
    },
    agencyField(),
  ],
}
