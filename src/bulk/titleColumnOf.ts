import type { Payload } from 'payload'

import type { Slug } from '../collections/slugs'

/** The field by which staff know a record of this collection. */
export const titleColumnOf = (payload: Payload, collection: Slug): string =>
  payload.collections[collection].config.admin.useAsTitle ?? 'id'
