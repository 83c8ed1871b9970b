import type { CollectionConfig } from 'payload'

import { abilityOf } from '../access/abilities'
import { accessTo } from '../access/accessTo'
import { actorOf } from '../access/actor'
import { assignAgency } from '../hooks/assignAgency'
import { labelOf } from '../i18n'
import { DOCUMENT_KINDS } from '../legal/periods'
import { agencyField, beijingTimeParts, bilingualTitle, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { workflowComponents, workflowHooks } from './workflowParts'

/** Policies 政策: what is drafted, consulted on, issued and one day repealed. */
export const Policies: CollectionConfig = {
  slug: SLUGS.policies,
  labels: { singular: labelOf('fields:policies.singular'), plural: labelOf('fields:policies.plural') },
  access: accessTo(SLUGS.policies),
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'state', 'updatedAt'],
    group: labelOf('admin:groups.policy'),
    components: workflowComponents,
  },
  versions: { drafts: false, maxPerDoc: 20 },
  hooks: { ...workflowHooks(SLUGS.policies), beforeValidate: [assignAgency] },
  fields: [
    ...workflowFields(SLUGS.policies),
    ...bilingualTitle(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(DOCUMENT_KINDS, 'fields:documentKinds'),
      label: labelOf('fields:policies.kind'),
      admin: { description: labelOf('fields:policies.kindHelp') },
    },
    { name: 'summary', type: 'textarea', maxLength: 2000, label: labelOf('fields:policies.summary') },
    { name: 'summaryEn', type: 'textarea', maxLength: 4000, label: labelOf('fields:policies.summaryEn') },
    agencyField(),
    {
      name: 'finalRevision',
      type: 'relationship',
      relationTo: SLUGS.policyRevisions,
      label: labelOf('fields:policies.finalRevision'),
      access: systemOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: ({ finalRevision }) => Boolean(finalRevision),
        description: labelOf('fields:policies.finalRevisionHelp'),
      },
    },
    {
      name: 'issuedAt',
      type: 'date',
      label: labelOf('fields:policies.issuedAt'),
      access: systemOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: ({ issuedAt }) => Boolean(issuedAt),
        components: beijingTimeParts,
      },
    },
    {
      name: 'repealedAt',
      type: 'date',
      label: labelOf('fields:policies.repealedAt'),
      access: systemOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: ({ repealedAt }) => Boolean(repealedAt),
        components: beijingTimeParts,
      },
    },
    {
      name: 'revisions',
      type: 'join',
      collection: SLUGS.policyRevisions,
      on: 'policy',
      label: labelOf('fields:policyRevisions.plural'),
      // Whoever may read no draft is not shown an empty table that fails.
      access: { read: ({ req }) => abilityOf(actorOf(req)).can('read', SLUGS.policyRevisions) },
      admin: { defaultColumns: ['name', 'state', 'updatedAt'] },
    },
  ],
}
