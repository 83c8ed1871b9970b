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
  const list = sql`array[${sql.join(
    keys.map((key) => sql`${key}`),
    sql`, `,
  )}]::text[]`
  const rows = await query<Omit<Duplicate, 'fields'> & { keys: string }>(sql`
    select id, name, number, receipt_code as "receiptCode", state, county_id as county, duplicate_keys as keys
    from ${tableOf(collection)}
    where string_to_array(duplicate_keys, E'\n') && ${list}
      and state::text not in (${sql.join(
        GONE.map((state) => sql`${state}`),
        sql`, `,
      )})
      and id is distinct from ${id}::uuid
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
