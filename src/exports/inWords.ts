import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

export type Words = { value: string; label: string }[]

/** A stored value as the reader calls it; as it is where nobody has a word for it. */
export const inWords = (value: SQL, words: Words): SQL =>
  words.length === 0
    ? sql`${value}::text`
    : sql`case ${value}::text ${sql.join(
        words.map((word) => sql`when ${word.value} then ${word.label}`),
        sql` `,
      )} else ${value}::text end`

/** A moment as a clerk writes it, in Beijing. */
export const beijingMoment = (column: SQL): SQL =>
  sql`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')`

export const beijingDate = (column: SQL): SQL =>
  sql`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
