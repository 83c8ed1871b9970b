import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { query } from '../db/transaction'
import type { Locale } from '../i18n'
import type { TimelineEntry } from './timeline'
import { nameColumn } from './nameColumn'

const idsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(idsIn)
}

const listOf = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )

/** Names of the agencies, counties and people that entries of a trail speak of, by id. */
export const namesOf = async (
  payload: Payload,
  entries: readonly TimelineEntry[],
  locale: Locale,
): Promise<Map<string, string>> => {
  const all = [...new Set(entries.flatMap(({ actor, data }) => [actor.agency ?? '', ...idsIn(data)]))]
  const ids = all.filter((id) => id.length > 0 && id.length <= 64)
  if (ids.length === 0) return new Map()
  const people = ids.filter((id) => isUuid(id))
  const name = nameColumn(locale)
  const rows = await query<{ id: string; name: string }>(
    payload,
    sql`select id, ${name} as name from agencies where id in (${listOf(ids)})
      union all select id, ${name} as name from counties where id in (${listOf(ids)})
      ${people.length > 0 ? sql`union all select id::text, name from users where id::text in (${listOf(people)})` : sql``}`,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
