import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf } from '../i18n'
import { options } from './fields'
import { shownTitle } from './shownTitle'
import { SLUGS } from './slugs'

/** Counties 市县, by GB/T 2260 code. */
export const Counties: CollectionConfig = {
  slug: SLUGS.counties,
  labels: { singular: labelOf('fields:counties.singular'), plural: labelOf('fields:counties.plural') },
  access: accessTo(SLUGS.counties),
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['name', 'nameEn', 'tier', 'startYear', 'corridor'],
    listSearchableFields: ['id', 'title'],
    group: labelOf('admin:groups.governance'),
  },
  defaultSort: 'id',
  hooks: { afterChange: [recordEdit] },
  fields: [
    {
      name: 'id',
      type: 'text',
      required: true,
      label: labelOf('fields:counties.code'),
      validate: (value: unknown) =>
        (typeof value === 'string' && /^\d{6}$/.test(value)) || labelOf('fields:counties.codeInvalid').zh,
    },
    { name: 'name', type: 'text', required: true, label: labelOf('fields:common.nameZh') },
    { name: 'nameEn', type: 'text', required: true, label: labelOf('fields:common.nameEn') },
    shownTitle(),
    { name: 'tier', type: 'number', min: 1, max: 3, label: labelOf('fields:counties.tier') },
    { name: 'startYear', type: 'text', label: labelOf('fields:counties.startYear') },
    {
      name: 'corridor',
      type: 'select',
      options: options(['east', 'west', 'central'], 'fields:counties.corridors'),
      label: labelOf('fields:counties.corridor'),
    },
    { name: 'zones', type: 'text', label: labelOf('fields:counties.zones') },
  ],
}
