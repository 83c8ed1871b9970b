import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/**
 * One bounded walk per state, to be merged by whoever asks: each is a plain index scan however many rows there are, where
 * one walk over several states would sort all of them.
 *
 * @param walk a whole select; `isState` is its condition on the row's `state`
 */
export const unionOfStates = (states: readonly string[], walk: (isState: SQL) => SQL): SQL =>
  sql.join(
    states.map((state) => sql`(${walk(sql`state = ${state}`)})`),
    sql` union all `,
  )
