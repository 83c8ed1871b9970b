import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../collections/slugs'
import { tableOf } from '../workflow/tableOf'

/** More than a person compares; a key that so many share says nothing. */
const MOST = 20

/** States of any register in which a record no longer stands for anything. */
const GONE = ['refused', 'withdrawn', 'revoked', 'cancelled', 'expired', 'removed'] as const

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

/** Whether a record shares a key, by the index; records that stand for nothing any more are left out. */
const sharesKey = (keys: readonly string[]): SQL => sql`
  string_to_array(duplicate_keys, E'\n') && ${textArray(keys)} and not state::text = any(${textArray(GONE)})`

const keysOf = (duplicateKeys: unknown): string[] =>
  typeof duplicateKeys === 'string' && duplicateKeys !== '' ? duplicateKeys.split('\n') : []

/**
 * Other records of the register that may be the same: one index look-up, whatever the number of records. The ones that
 * agree in most come first.
 */
export const findDuplicates = async (
  query: Query,
  { collection, id, duplicateKeys }: { collection: Slug; id: string | null; duplicateKeys: unknown },
): Promise<Duplicate[]> => {
  const keys = keysOf(duplicateKeys)
  if (keys.length === 0) return []
  const rows = await query<Omit<Duplicate, 'fields'> & { keys: string }>(sql`
    select id, name, number, receipt_code as "receiptCode", state, county_id as county, duplicate_keys as keys
    from ${tableOf(collection)}
    where ${sharesKey(keys)} and id is distinct from ${id}::uuid
    limit ${MOST}`)
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

/** Records of the register by each of the keys: one look-up for the rows of a file. */
export const findByKeys = async (
  query: Query,
  { collection, keys }: { collection: Slug; keys: readonly string[] },
): Promise<ReadonlyMap<string, Known>> => {
  if (keys.length === 0) return new Map()
  const rows = await query<Known & { keys: string }>(sql`
    select name, number, receipt_code as "receiptCode", duplicate_keys as keys
    from ${tableOf(collection)} where ${sharesKey(keys)}`)
  return new Map(rows.flatMap(({ keys: theirs, ...row }) => keysOf(theirs).map((key) => [key, row])))
}
