import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { unionOfStates } from '../db/unionOfStates'
import type { OpenSource, PageCursor, Stretch } from './source'

type Walk = {
  table: SQL
  /** The moment rows are ordered by. */
  at: SQL
  states: readonly string[]
  conditions: SQL
}

const placeOf = ({ at, id }: PageCursor): SQL => sql`(${at}::timestamptz, ${id}::uuid)`

/** Each walk along an index in the order of the export: no stretch sorts more than itself. */
const walkSql = ({ table, at, states, conditions }: Walk, { after, last }: Stretch, end: SQL = sql``): SQL =>
  unionOfStates(
    states,
    (isState) =>
      sql`select id, ${at} as at from ${table} where ${sql.join(
        [
          isState,
          conditions,
          ...(after ? [sql`(${at}, id) > ${placeOf(after)}`] : []),
          ...(last ? [sql`(${at}, id) <= ${placeOf(last)}`] : []),
        ],
        sql` and `,
      )} ${end}`,
  )

/** How rows of one table are counted, walked and put in their order. */
export const walkOf = (
  walk: Walk,
): Pick<OpenSource, 'count' | 'findStretch'> & { walked: (stretch: Stretch) => SQL } => ({
  count: async (tx: Transaction) => {
    const states = sql.join(
      walk.states.map((state) => sql`${state}`),
      sql`, `,
    )
    const [row] = await tx.query<{ count: number }>(
      sql`select count(*)::int as count from ${walk.table} where state in (${states}) and ${walk.conditions}`,
    )
    return row?.count ?? 0
  },
  findStretch: async (tx, { after, most }) => {
    const bounded = walkSql(walk, { after, last: null }, sql`order by ${walk.at}, id limit ${most}`)
    const [found] = await tx.query<{ rows: number; at: string | null; id: string | null }>(sql`
      with walked as materialized (select id, at from (${bounded}) as walks order by at, id limit ${most})
      select count(*)::int as rows, max(at)::text as at, (select id from walked order by at desc, id desc limit 1) as id
      from walked`)
    const { rows = 0, at, id } = found ?? {}
    return { rows, last: at && id ? { at, id } : null }
  },
  /** As `walked`: id, place and number of each row of a stretch. */
  walked: (stretch) => sql`(
    select id, at, row_number() over (order by at, id) as number from (${walkSql(walk, stretch)}) as walks
  ) as walked`,
})
