import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { inRecordOnly, showRedactedBody } from '../hooks/showRedactedBody'
import { skipListRead } from '../hooks/skipListRead'
import { SUBMITTER_KINDS } from '../intake/submitterKinds'
import { DISPOSITIONS, EXCLUSIONS } from '../workflow/comments'
import { agencyField, beijingTimeParts, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

export const CHANNELS = ['web', 'mail', 'letter', 'fax', 'hotline', 'meeting', 'import'] as const

const hooks = workflowHooks(SLUGS.comments)

const readOnly = { readOnly: true } as const

/**
 * Comments 意见. Come in through `receive()` only, move through `perform()` only, and are never deleted. Name and
 * contact stand apart, in comment contacts; here only their masks.
 */
export const Comments: CollectionConfig = {
  slug: SLUGS.comments,
  labels: { singular: labelOf('fields:comments.singular'), plural: labelOf('fields:comments.plural') },
  access: { ...accessTo(SLUGS.comments), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  // What decides how much of the body a person sees: whatever a request selects.
  forceSelect: { redactedBody: true, agency: true, county: true, state: true },
  defaultSort: '-arrivedAt',
  admin: {
    useAsTitle: 'receiptCode',
    defaultColumns: ['receiptCode', 'body', 'state', 'arrivedAt'],
    group: labelOf('admin:groups.policy'),
    components: {
      ...workflowComponents,
      views: {
        ...workflowComponents.views,
        list: { Component: '/src/components/CommentQueue#CommentQueue' },
      },
    },
  },
  hooks: { ...hooks, beforeOperation: [...hooks.beforeOperation, skipListRead] },
  indexes: [
    { fields: ['county', 'state', 'arrivedAt'] },
    { fields: ['agency', 'state', 'arrivedAt'] },
    { fields: ['consultation', 'state', 'arrivedAt'] },
    { fields: ['assignee', 'state', 'arrivedAt'] },
  ],
  fields: [
    ...workflowFields(SLUGS.comments),
    {
      name: 'receiptCode',
      type: 'text',
      required: true,
      unique: true,
      label: labelOf('fields:comments.receiptCode'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
    {
      name: 'consultation',
      type: 'relationship',
      relationTo: SLUGS.consultations,
      required: true,
      label: labelOf('fields:consultations.singular'),
      access: systemOnly,
      admin: readOnly,
    },
    {
      name: 'policyRevision',
      type: 'relationship',
      relationTo: SLUGS.policyRevisions,
      required: true,
      label: labelOf('fields:policyRevisions.singular'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'clause',
      type: 'text',
      label: labelOf('fields:comments.clause'),
      access: systemOnly,
      admin: { ...readOnly, components: { Field: '/src/components/ClauseField#ClauseField' } },
    },
    {
      name: 'body',
      type: 'textarea',
      required: true,
      label: labelOf('fields:comments.body'),
      access: { ...systemOnly, read: inRecordOnly },
      hooks: { afterRead: [showRedactedBody] },
      admin: { ...readOnly, rows: 8 },
    },
    {
      name: 'redactedBody',
      type: 'textarea',
      label: labelOf('fields:comments.redactedBody'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'submitter',
      type: 'ui',
      admin: { components: { Field: '/src/components/SubmitterField#SubmitterField' } },
    },
    {
      name: 'submitterKind',
      type: 'select',
      options: options(SUBMITTER_KINDS, 'fields:submitterKinds'),
      label: labelOf('fields:comments.submitterKind'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
    {
      name: 'nameMasked',
      type: 'text',
      label: labelOf('fields:comments.name'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'contactMasked',
      type: 'text',
      label: labelOf('fields:comments.contact'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'files',
      type: 'join',
      collection: SLUGS.attachments,
      on: 'comment',
      label: labelOf('fields:attachments.plural'),
      admin: { allowCreate: false, defaultColumns: ['originalName', 'filesize'] },
    },
    {
      name: 'channel',
      type: 'select',
      required: true,
      options: options(CHANNELS, 'fields:channels'),
      label: labelOf('fields:comments.channel'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
    {
      name: 'arrivedAt',
      type: 'date',
      required: true,
      label: labelOf('fields:comments.arrivedAt'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar', components: beijingTimeParts },
    },
    {
      name: 'postmarkedOn',
      type: 'text',
      label: labelOf('fields:comments.postmarkedOn'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar', condition: ({ postmarkedOn }) => Boolean(postmarkedOn) },
    },
    {
      name: 'locale',
      type: 'select',
      required: true,
      options: ['zh', 'en'],
      label: labelOf('fields:comments.locale'),
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'late',
      type: 'checkbox',
      defaultValue: false,
      label: labelOf('fields:comments.late'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
    {
      name: 'unverified',
      type: 'checkbox',
      defaultValue: false,
      label: labelOf('fields:comments.unverified'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar', description: labelOf('fields:comments.unverifiedHelp') },
    },
    {
      name: 'wrongSubject',
      type: 'checkbox',
      defaultValue: false,
      label: labelOf('fields:comments.wrongSubject'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
    {
      name: 'suspect',
      type: 'checkbox',
      defaultValue: false,
      label: labelOf('fields:comments.suspect'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar', description: labelOf('fields:comments.suspectHelp') },
    },
    {
      name: 'disowned',
      type: 'checkbox',
      defaultValue: false,
      label: labelOf('fields:comments.disowned'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar', description: labelOf('fields:comments.disownedHelp') },
    },
    {
      name: 'assignee',
      type: 'relationship',
      relationTo: SLUGS.users,
      label: labelOf('fields:comments.assignee'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
    {
      name: 'exclusion',
      type: 'select',
      options: options(EXCLUSIONS, 'workflow:options'),
      label: labelOf('fields:comments.exclusion'),
      access: systemOnly,
      admin: { ...readOnly, condition: ({ exclusion }) => Boolean(exclusion) },
    },
    {
      name: 'exclusionReason',
      type: 'textarea',
      label: labelOf('fields:comments.exclusionReason'),
      access: systemOnly,
      admin: { ...readOnly, condition: ({ exclusion }) => Boolean(exclusion) },
    },
    {
      name: 'disposition',
      type: 'select',
      options: options(DISPOSITIONS, 'workflow:options'),
      label: labelOf('fields:comments.disposition'),
      access: systemOnly,
      admin: { ...readOnly, condition: ({ disposition }) => Boolean(disposition) },
    },
    {
      name: 'dispositionReason',
      type: 'textarea',
      label: labelOf('fields:comments.dispositionReason'),
      access: systemOnly,
      admin: { ...readOnly, condition: ({ disposition }) => Boolean(disposition) },
    },
    {
      name: 'decidedAt',
      type: 'date',
      label: labelOf('fields:comments.decidedAt'),
      access: systemOnly,
      admin: { hidden: true },
    },
    agencyField(),
    {
      name: 'county',
      type: 'relationship',
      relationTo: SLUGS.counties,
      label: labelOf('fields:comments.county'),
      access: systemOnly,
      admin: { ...readOnly, position: 'sidebar' },
    },
  ],
}
