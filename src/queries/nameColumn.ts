import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Locale } from '../i18n'

/**
 * What a county or an agency is called in the reader's language: the one place that says so to a query.
 *
 * @param of what the table is called in it.
 */
export const nameColumn = (locale: Locale, of?: string): SQL => {
  const name = sql.identifier(locale === 'en' ? 'name_en' : 'name')
  return of === undefined ? sql`${name}` : sql`${sql.identifier(of)}.${name}`
}
