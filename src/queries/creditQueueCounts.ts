import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import type { Slug } from '../collections/slugs'
import { queuesOf } from '../credit/queues'
import { query } from '../db/transaction'
import { getWorkflow } from '../workflow/registry'
import { tableOf } from '../workflow/tableOf'

/** A queue is counted up to here, and then said to be more. */
export const QUEUE_CAP = 1000

export type QueueCount = { name: string; states: readonly string[]; count: number }

/** Every queue of a list and, last, the whole list as `all`; each counted in one's scope to `QUEUE_CAP` + 1. */
export const countCreditQueues = async (
  payload: Payload,
  actor: StaffActor,
  slug: Slug,
): Promise<QueueCount[]> => {
  const queues = [...queuesOf(slug), { name: 'all', states: Object.keys(getWorkflow(slug).states) }]
  const scope = toSql(toWhere(abilityOf(actor), 'read', slug))
  const inStates = (states: readonly string[]): SQL =>
    sql.join(
      states.map((state) => sql`${state}`),
      sql`, `,
    )
  const rows = await query<{ name: string; count: number }>(
    payload,
    sql.join(
      queues.map(
        ({ name, states }) => sql`
          select ${name}::text as name, count(*)::int as count from (
            select 1 from ${tableOf(slug)} where state in (${inStates(states)}) and ${scope} limit ${QUEUE_CAP + 1}
          ) as capped`,
      ),
      sql` union all `,
    ),
  )
  const counts = new Map(rows.map(({ name, count }) => [name, count]))
  return queues.map((queue) => ({ ...queue, count: counts.get(queue.name) ?? 0 }))
}
