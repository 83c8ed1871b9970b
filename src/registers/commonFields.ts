import type { RegisterField } from './definition'

/** What every application says of itself, beside the fields of its register. */
export const COMMON_FIELDS: readonly RegisterField[] = [
  { name: 'name', kind: 'text', max: 120, required: true, public: true },
  { name: 'nameEn', kind: 'text', max: 200, public: true },
  { name: 'contactName', kind: 'text', max: 60, required: true, personal: true },
  { name: 'contactPhone', kind: 'phone', required: true, personal: true },
  { name: 'contactEmail', kind: 'email', required: true, personal: true },
]
