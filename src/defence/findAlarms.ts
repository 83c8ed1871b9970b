import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { findRulesOf } from './activeRules'
import { BURST_CHANNELS } from './judgeBursts'

/** A consultation that got more comments in a minute than a threshold allows, within the last day. */
export type Alarm = {
  id: string
  title: string
  titleEn: string | null
  /** The busiest minute: when, and how many came in it. */
  at: string
  most: number
  /** Minutes over the threshold. */
  minutes: number
}

const MOST_ALARMS = 5

/** Whose business a burst is: of those who keep the rules everywhere, of those who assign comments in their scope. */
const scopeOf = (actor: StaffActor) => {
  const ability = abilityOf(actor)
  if (ability.can('update', SLUGS.defenceRules)) return sql`true`
  return toSql(toWhere(ability, 'assign', SLUGS.comments))
}

/** Thresholds crossed in the last day, the busiest first; empty for whom they do not concern. */
export const findAlarms = async (payload: Payload, actor: StaffActor, now = new Date()): Promise<Alarm[]> => {
  const ability = abilityOf(actor)
  if (!ability.can('update', SLUGS.defenceRules) && !ability.can('assign', SLUGS.comments)) return []
  const limits = (await findRulesOf('arrivals-per-minute')).map(({ points }) => points ?? Infinity)
  if (limits.length === 0) return []
  const rows = await query<Alarm>(
    payload,
    sql`select n.id, n.title, n.title_en as "titleEn", crossed.at, crossed.most, crossed.minutes
      from (
        select consultation_id, max(count)::int as most, count(*)::int as minutes,
          (array_agg(at order by count desc))[1] as at
        from (
          select consultation_id, at, sum(count) as count from arrival_tallies
          where grain = 'minute' and channel in ${BURST_CHANNELS}
            and at > ${now.toISOString()}::timestamptz - interval '1 day'
          group by 1, 2 having sum(count) > ${Math.min(...limits)}
        ) as minutes group by 1
      ) as crossed join consultations n on n.id = crossed.consultation_id
      where ${scopeOf(actor)} order by crossed.most desc limit ${MOST_ALARMS}`,
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
