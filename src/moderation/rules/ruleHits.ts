import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import { beijingDay } from '../../legal/beijing'

export type TextRuleHits = { today: number; month: number }

/** How often a rule was hit today and in the last thirty days, on trial or in force. */
export const countTextRuleHits = async (
  payload: Payload,
  rule: string,
  now = new Date(),
): Promise<TextRuleHits> => {
  const today = sql`${beijingDay(now)}::date`
  const [hits] = await query<TextRuleHits>(
    payload,
    sql`select coalesce(sum(hits) filter (where day = ${today}), 0)::int as today, coalesce(sum(hits), 0)::int as month
      from text_rule_hits where rule_id = ${rule}::uuid and day > ${today} - 30`,
  )
  return hits ?? { today: 0, month: 0 }
}
