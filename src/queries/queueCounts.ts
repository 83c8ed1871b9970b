import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { COUNT_CAP, filterSql, QUEUE_STATES } from './commentQueue'
import type { QueueFilter } from './commentQueue'

/** Comments by state, each counted to `COUNT_CAP` + 1: one more means there are more. */
export type QueueCounts = Record<string, number>

/** How many comments of the filter stand in each state, whatever states and term the filter names. */
export const countQueue = async (
  payload: Payload,
  actor: StaffActor,
  filter: QueueFilter,
): Promise<QueueCounts> => {
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.comments))
  const conditions = sql.join([scope, ...filterSql(filter)], sql` and `)
  const counts = QUEUE_STATES.map(
    (state) => sql`
      select ${state}::text as state, count(*)::int as count
      from (select 1 from comments where state = ${state} and ${conditions} limit ${COUNT_CAP + 1}) as capped`,
  )
  const rows = await query<{ state: string; count: number }>(payload, sql.join(counts, sql` union all `))
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
