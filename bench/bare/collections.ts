import type { CollectionConfig, CollectionSlug, Field, SelectField } from 'payload'

const open = { create: () => true, read: () => true, update: () => true, delete: () => true } as const

const target = (slug: string): CollectionConfig => ({
  slug,
  access: open,
  fields: [{ name: 'name', type: 'text' }],
})

const select = (name: string, options: string[], required = false): SelectField => ({
  name,
  type: 'select',
  options,
  required,
})

const relation = (name: string, relationTo: CollectionSlug, required = false): Field => ({
  name,
  type: 'relationship',
  relationTo,
  required,
})

/** The fields and indexes of `src/collections/Comments.ts`, with no hook, workflow, audit or contact beside them. */
const comments: CollectionConfig = {
  slug: 'comments',
  access: open,
  indexes: [
    { fields: ['county', 'state', 'arrivedAt'] },
    { fields: ['agency', 'state', 'arrivedAt'] },
    { fields: ['consultation', 'state', 'arrivedAt'] },
    { fields: ['assignee', 'state', 'arrivedAt'] },
  ],
  fields: [
    { ...select('state', ['received', 'screened', 'grouped', 'decided', 'excluded'], true), index: true },
    { name: 'revision', type: 'number', required: true, defaultValue: 1 },
    { name: 'receiptCode', type: 'text', required: true, unique: true },
    relation('consultation', 'consultations', true),
    relation('policyRevision', 'policy-revisions', true),
    { name: 'clause', type: 'text' },
    { name: 'body', type: 'textarea', required: true },
    { name: 'name', type: 'text' },
    { name: 'contact', type: 'text' },
    { name: 'email', type: 'text' },
    select('channel', ['web', 'mail', 'letter', 'fax', 'hotline', 'meeting', 'import'], true),
    { name: 'arrivedAt', type: 'date', required: true },
    select('locale', ['zh', 'en'], true),
    { name: 'late', type: 'checkbox', defaultValue: false },
    { name: 'unverified', type: 'checkbox', defaultValue: false },
    relation('assignee', 'users'),
    select('exclusion', ['off-topic', 'abusive', 'spam', 'duplicate']),
    { name: 'exclusionReason', type: 'textarea' },
    select('disposition', ['adopted', 'partly-adopted', 'not-adopted']),
    { name: 'dispositionReason', type: 'textarea' },
    { name: 'decidedAt', type: 'date' },
    relation('agency', 'agencies', true),
    relation('county', 'counties'),
  ],
}

export const BARE_COLLECTIONS: CollectionConfig[] = [
  comments,
  ...['consultations', 'policy-revisions', 'agencies', 'counties'].map(target),
]
