import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { NEVER_LENT } from '../access/delegation'
import { ROLES } from '../access/roles'
import { makeDelegation } from '../hooks/makeDelegation'
import { labelOf } from '../i18n'
import { agencyField, beijingDayParts, options, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

/** Names of people whose accounts the reader may not see. */
const personParts = {
  Field: '/src/components/delegation/PersonField#PersonField',
  Cell: '/src/components/delegation/PersonCell#PersonCell',
} as const

const LENDABLE = ROLES.filter((role) => !NEVER_LENT.includes(role))

/** Delegations 授权委托: who lends which of their roles to whom, for which days and why. */
export const Delegations: CollectionConfig = {
  slug: SLUGS.delegations,
  labels: { singular: labelOf('fields:delegations.singular'), plural: labelOf('fields:delegations.plural') },
  access: { ...accessTo(SLUGS.delegations), update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'reason',
    defaultColumns: ['owner', 'delegate', 'roles', 'firstDay', 'lastDay', 'state'],
    group: labelOf('admin:groups.governance'),
    components: workflowComponents,
  },
  hooks: { ...workflowHooks(SLUGS.delegations), beforeValidate: [makeDelegation] },
  fields: [
    ...workflowFields(SLUGS.delegations),
    {
      name: 'owner',
      type: 'relationship',
      relationTo: SLUGS.users,
      required: true,
      index: true,
      label: labelOf('fields:delegations.owner'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', components: personParts },
    },
    {
      name: 'delegate',
      type: 'relationship',
      relationTo: SLUGS.users,
      required: true,
      index: true,
      label: labelOf('fields:delegations.delegate'),
      admin: { components: personParts },
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      options: options(LENDABLE, 'fields:roles'),
      // Only one's own are there to choose; that a request names no others is for the hook to see.
      filterOptions: ({ options: all, req }) =>
        all.filter((option) =>
          req.user?.roles?.some((role) => role === (typeof option === 'string' ? option : option.value)),
        ),
      label: labelOf('fields:delegations.roles'),
      admin: { description: labelOf('fields:delegations.rolesHelp') },
    },
    {
      name: 'counties',
      type: 'relationship',
      relationTo: SLUGS.counties,
      hasMany: true,
      label: labelOf('fields:delegations.counties'),
      admin: {
        allowCreate: false,
        allowEdit: false,
        description: labelOf('fields:delegations.countiesHelp'),
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'firstDay',
          type: 'date',
          required: true,
          label: labelOf('fields:delegations.firstDay'),
          admin: { components: beijingDayParts },
        },
        {
          name: 'lastDay',
          type: 'date',
          required: true,
          label: labelOf('fields:delegations.lastDay'),
          admin: { components: beijingDayParts, description: labelOf('fields:delegations.lastDayHelp') },
        },
      ],
    },
    {
      name: 'reason',
      type: 'textarea',
      required: true,
      maxLength: 500,
      label: labelOf('fields:delegations.reason'),
    },
    { name: 'endsAt', type: 'date', index: true, access: systemOnly, admin: { hidden: true } },
    agencyField(),
  ],
}
