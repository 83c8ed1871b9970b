import type { CollectionConfig } from 'payload'

import { guardWorkflow, noteExpectedRevision } from '../hooks/guardWorkflow'
import { recordDeletion, recordEdit } from '../hooks/recordEdit'
import { refuseForeignCopy } from '../hooks/refuseForeignCopy'
import type { Slug } from './slugs'

/** Records that acts move: no form holds one for itself, nothing makes two of one, nothing writes many at once. */
export const movedByActs = {
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
} as const satisfies Partial<CollectionConfig>

/** The hooks every reviewed collection has. */
export const workflowHooks = (slug: Slug) =>
  ({
    beforeOperation: [noteExpectedRevision, refuseForeignCopy(slug)],
    beforeChange: [guardWorkflow(slug)],
    afterChange: [recordEdit],
    afterDelete: [recordDeletion],
  }) satisfies CollectionConfig['hooks']

/**
 * What every reviewed collection shows in the admin panel: its actions above the form, its timeline beside it, and
 * above the list what can be done with the chosen rows.
 */
export const workflowComponents = {
  beforeListTable: ['/src/components/bulk/BulkActions#BulkActions'],
  edit: { beforeDocumentControls: ['/src/components/WorkflowActions#WorkflowActions'] },
  views: {
    edit: {
      timeline: {
        Component: '/src/components/TimelineView#TimelineView',
        path: '/timeline',
        tab: { label: 'timeline', href: '/timeline', Component: '/src/components/TimelineTab#TimelineTab' },
      },
    },
  },
} satisfies NonNullable<CollectionConfig['admin']>['components']

/** The same for a collection with a desk's list: queues, board, bulk acts, saved views and export instead of Payload's table. */
export const deskListComponents = {
  edit: workflowComponents.edit,
  views: {
    ...workflowComponents.views,
    list: { Component: '/src/components/registers/desk/RegisterList#RegisterList' },
  },
} satisfies NonNullable<CollectionConfig['admin']>['components']
