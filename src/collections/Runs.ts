import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { beijingTimeParts, options } from './fields'
import { SLUGS } from './slugs'
import { movedByActs } from './workflowParts'

export const RUN_KINDS = [
  'import',
  'export',
  'bulk',
  'campaign',
  'tell-commenters',
  'anonymise',
  'archive',
  'tell-attendees',
  'apply-rules',
  'back-test',
] as const

export const RUN_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const

/** Long work 批量作业 with progress, cancel and resume; worked through by the worker, seen by who asked for it. */
export const Runs: CollectionConfig = {
  slug: SLUGS.runs,
  labels: { singular: labelOf('fields:runs.singular'), plural: labelOf('fields:runs.plural') },
  access: { ...accessTo(SLUGS.runs), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'kind',
    defaultColumns: ['createdAt', 'kind', 'state', 'done', 'total'],
    group: labelOf('admin:groups.audit'),
    components: { edit: { beforeDocumentControls: ['/src/components/runs/RunTitle#RunTitle'] } },
  },
  indexes: [{ fields: ['state', 'createdAt'] }],
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(RUN_KINDS, 'fields:runs.kinds'),
      label: labelOf('fields:runs.kind'),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      options: options(RUN_STATES, 'fields:runs.states'),
      label: labelOf('fields:common.state'),
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: SLUGS.users,
      index: true,
      label: labelOf('fields:runs.owner'),
    },
    { name: 'params', type: 'json', required: true, admin: { hidden: true } },
    { name: 'cursor', type: 'json', admin: { hidden: true } },
    { name: 'done', type: 'number', required: true, defaultValue: 0, label: labelOf('fields:runs.done') },
    { name: 'total', type: 'number', label: labelOf('fields:runs.total') },
    { name: 'result', type: 'json', admin: { hidden: true } },
    { name: 'error', type: 'text', label: labelOf('fields:runs.error') },
    { name: 'attempts', type: 'number', required: true, defaultValue: 0, admin: { hidden: true } },
    {
      name: 'finishedAt',
      type: 'date',
      label: labelOf('fields:runs.finishedAt'),
      admin: { components: beijingTimeParts },
    },
  ],
}
