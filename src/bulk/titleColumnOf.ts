import type { Payload } from 'payload'

import type { Slug } from '../collections/slugs'

/** The column by which staff know a record of this collection; `id` where they know it by another record's. */
export const titleColumnOf = (payload: Payload, collection: Slug): string => {
  const { admin, flattenedFields } = payload.collections[collection].config
  const title = flattenedFields.find(({ name }) => name === admin.useAsTitle)
  return title && !('virtual' in title && title.virtual) ? title.name : 'id'
}
