import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../collections/slugs'

/** The name of a collection's table. */
export const tableNameOf = (collection: Slug): string => collection.replaceAll('-', '_')

/** The table of a collection, as an identifier. */
export const tableOf = (collection: Slug) => sql.identifier(tableNameOf(collection))
