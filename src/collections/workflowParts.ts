import type { CollectionConfig } from 'payload'

import { guardWorkflow, noteExpectedRevision } from '../hooks/guardWorkflow'
import { recordDeletion, recordEdit } from '../hooks/recordEdit'
import type { Slug } from './slugs'

/** The hooks every reviewed collection has. */
export const workflowHooks = (slug: Slug) =>
  ({
    beforeOperation: [noteExpectedRevision],
    beforeChange: [guardWorkflow(slug)],
    afterChange: [recordEdit],
    afterDelete: [recordDeletion],
  }) satisfies CollectionConfig['hooks']

/** What every reviewed collection shows in the admin panel: its actions above the form and its timeline beside it. */
export const workflowComponents = {
  edit: { beforeDocumentControls: ['/src/components/WorkflowActions#WorkflowActions'] },
  views: {
    edit: {
      // The raw answer of the API is a developer's view, of no use to a clerk.
      api: { tab: { condition: () => false } },
      timeline: {
        Component: '/src/components/TimelineView#TimelineView',
        path: '/timeline',
        tab: { label: 'timeline', href: '/timeline', Component: '/src/components/TimelineTab#TimelineTab' },
      },
    },
  },
} satisfies NonNullable<CollectionConfig['admin']>['components']
