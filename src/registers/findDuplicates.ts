import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../collections/slugs'
import { tableNameOf, tableOf } from '../workflow/tableOf'

/** More than a person compares. */
const MOST = 10

export type Duplicate = {
  id: string
  name: string
  number: string | null
  receiptCode: string
  state: string
  county: string
  /** Fields in which the two agree. */
  fields: string[]
}

type Query = <T extends Record<string, unknown>>(statement: SQL) => Promise<T[]>

const textArray = (texts: readonly string[]): SQL =>
  sql`array[${sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  )}]::text[]`

/**
 * Which records have each of the keys, the first few for each, as `same`: some look-ups in an index, whatever the number of
 * records and however many share a key. The database keeps the keys of those that stand (`keep_duplicate_keys`).
 */
const bySharedKey = (
  collection: Slug,
  { keys, not, most }: { keys: readonly string[]; not: string | null; most: number },
) => sql`
  unnest(${textArray(keys)}) with ordinality as wanted (key, place) cross join lateral (
    select record as id, row_number() over (order by record) as turn from duplicate_keys
    where register = ${tableNameOf(collection)} and key = wanted.key and record is distinct from ${not}::uuid
    order by record limit ${most}) as same`

const keysOf = (duplicateKeys: unknown): string[] =>
  typeof duplicateKeys === 'string' && duplicateKeys !== '' ? duplicateKeys.split('\n') : []

/**
 * Other records of the register that may be the same, the ones that agree in most first. Each key has its turn: a hundred
 * similar names do not hide the one that has the same code.
 */
export const findDuplicates = async (
  query: Query,
  { collection, id, duplicateKeys }: { collection: Slug; id: string | null; duplicateKeys: unknown },
): Promise<Duplicate[]> => {
  const keys = keysOf(duplicateKeys)
  if (keys.length === 0) return []
  const rows = await query<Omit<Duplicate, 'fields'> & { keys: string }>(sql`
    select id, name, number, receipt_code as "receiptCode", state, county_id as county, duplicate_keys as keys
    from (
      select id, min(array[turn, place]) as place from ${bySharedKey(collection, { keys, not: id, most: MOST })}
      group by id order by place limit ${MOST}) as first
    join ${tableOf(collection)} using (id) order by place`)
  const own = new Set(keys)
  return rows
    .map(({ keys: theirs, ...row }) => ({
      ...row,
      fields: [
        ...new Set(
          keysOf(theirs)
            .filter((key) => own.has(key))
            .map((key) => key.slice(0, key.indexOf(':'))),
        ),
      ],
    }))
    .sort((one, other) => other.fields.length - one.fields.length)
}

export type Known = Pick<Duplicate, 'name' | 'number' | 'receiptCode'>

/** A record of the register by each of the keys that one has: one question for the rows of a file. */
export const findByKeys = async (
  query: Query,
  { collection, keys }: { collection: Slug; keys: readonly string[] },
): Promise<ReadonlyMap<string, Known>> => {
  if (keys.length === 0) return new Map()
  const rows = await query<Known & { key: string }>(sql`
    select wanted.key, name, number, receipt_code as "receiptCode"
    from ${bySharedKey(collection, { keys, not: null, most: 1 })} join ${tableOf(collection)} using (id)`)
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}
