import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { assignAgency } from '../hooks/assignAgency'
import { checkClauseMapping } from '../hooks/checkClauseMapping'
import { recordEdit } from '../hooks/recordEdit'
import { refuseForeignRelations } from '../hooks/refuseForeignRelations'
import { labelOf } from '../i18n'
import { agencyField } from './fields'
import { SLUGS } from './slugs'

/** Where the clauses of one revision stand in the next 条款对应: proposed by comparison, confirmed by a person where unsure. */
export const ClauseMappings: CollectionConfig = {
  slug: SLUGS.clauseMappings,
  labels: {
    singular: labelOf('fields:clauseMappings.singular'),
    plural: labelOf('fields:clauseMappings.plural'),
  },
  access: accessTo(SLUGS.clauseMappings),
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'id',
    // Read and confirmed beside the two texts, in the tab of the later revision.
    hidden: true,
  },
  hooks: {
    beforeValidate: [assignAgency],
    beforeChange: [refuseForeignRelations, checkClauseMapping],
    afterChange: [recordEdit],
  },
  indexes: [{ fields: ['fromRevision', 'toRevision'], unique: true }],
  fields: [
    {
      name: 'policy',
      type: 'relationship',
      relationTo: SLUGS.policies,
      required: true,
      index: true,
      label: labelOf('fields:policies.singular'),
      access: { update: () => false },
    },
    {
      name: 'fromRevision',
      type: 'relationship',
      relationTo: SLUGS.policyRevisions,
      required: true,
      label: labelOf('fields:clauseMappings.fromRevision'),
      access: { update: () => false },
    },
    {
      name: 'toRevision',
      type: 'relationship',
      relationTo: SLUGS.policyRevisions,
      required: true,
      label: labelOf('fields:clauseMappings.toRevision'),
      access: { update: () => false },
    },
    { name: 'rows', type: 'json', label: labelOf('fields:clauseMappings.rows') },
    agencyField(),
  ],
}
