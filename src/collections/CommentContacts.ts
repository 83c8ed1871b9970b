import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { SLUGS } from './slugs'

/**
 * Who sent a comment: name and contact, apart from the opinion. No operation reads or writes this collection; staff
 * see masks, and a reveal names its purpose and is logged. Individual information protection law 个人信息保护法 arts 6, 51.
 */
export const CommentContacts: CollectionConfig = {
  slug: SLUGS.commentContacts,
  labels: {
    singular: labelOf('fields:commentContacts.singular'),
    plural: labelOf('fields:commentContacts.plural'),
  },
  access: {
    ...accessTo(SLUGS.commentContacts),
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
  },
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'comment', type: 'relationship', relationTo: SLUGS.comments, required: true, unique: true },
    { name: 'name', type: 'text' },
    { name: 'contact', type: 'text' },
    { name: 'email', type: 'text', index: true },
  ],
}
