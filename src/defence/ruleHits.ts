import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'

export type RuleHits = { hour: number; day: number }

/** How often a rule was hit in the last hour and day. For a list's cell: two short index ranges. */
export const countRuleHits = async (payload: Payload, rule: string, now = new Date()): Promise<RuleHits> => {
  const at = sql`${now.toISOString()}::timestamptz`
  const [hits] = await query<RuleHits>(
    payload,
    sql`select coalesce(sum(hits) filter (where minute > ${at} - interval '1 hour'), 0)::int as hour,
        coalesce(sum(hits), 0)::int as day
      from defence_hits where rule_id = ${rule}::uuid and minute > ${at} - interval '1 day'`,
  )
  return hits ?? { hour: 0, day: 0 }
}
