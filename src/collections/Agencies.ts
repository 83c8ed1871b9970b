import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { options } from './fields'
import { shownTitle } from './shownTitle'
import { SLUGS } from './slugs'

export const AGENCY_KINDS = [
  'commerce',
  'customs',
  'tax',
  'foreign-exchange',
  'finance',
  'transport',
  'market-regulation',
  'cyberspace',
  'county-government',
] as const

/** Agencies 机构 that work in the system. */
export const Agencies: CollectionConfig = {
  slug: SLUGS.agencies,
  labels: { singular: labelOf('fields:agencies.singular'), plural: labelOf('fields:agencies.plural') },
  access: accessTo(SLUGS.agencies),
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['name', 'nameEn', 'shortName', 'kind', 'county'],
    listSearchableFields: ['id', 'title', 'shortName'],
    group: labelOf('admin:groups.governance'),
  },
  hooks: { afterChange: [recordEdit] },
  fields: [
    { name: 'id', type: 'text', required: true, label: labelOf('fields:agencies.code') },
    { name: 'name', type: 'text', required: true, label: labelOf('fields:common.nameZh') },
    { name: 'nameEn', type: 'text', required: true, label: labelOf('fields:common.nameEn') },
    shownTitle(),
    { name: 'shortName', type: 'text', label: labelOf('fields:agencies.shortName') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(AGENCY_KINDS, 'fields:agencies.kinds'),
      label: labelOf('fields:agencies.kind'),
    },
    {
      name: 'county',
      type: 'relationship',
      relationTo: SLUGS.counties,
      label: labelOf('fields:common.county'),
    },
  ],
}
