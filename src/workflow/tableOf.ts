import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../collections/slugs'

/** The table of a collection, as an identifier. */
export const tableOf = (collection: Slug) => sql.identifier(collection.replaceAll('-', '_'))
