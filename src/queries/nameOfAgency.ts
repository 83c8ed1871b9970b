import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import type { Locale } from '../i18n'
import { nameColumn } from './nameColumn'

/** The name of an agency in the reader's language; empty for none. */
export const nameOfAgency = async (payload: Payload, id: string | null, locale: Locale): Promise<string> => {
  if (!id) return ''
  const [agency] = await query<{ name: string }>(
    payload,
    sql`select ${nameColumn(locale)} as name from agencies where id = ${id}`,
  )
  return agency?.name ?? ''
}
