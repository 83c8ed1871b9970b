import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { beijingDay } from '../../legal/beijing'
import type { TestedBroadcast } from './backTest'
import { findInTexts } from './broadcastTexts'
import type { PlacedHit } from './broadcastTexts'
import { findUnlabelled } from './findUnlabelled'
import type { Unlabelled } from './findUnlabelled'
import { rulesInForce } from './rulesInForce'
import type { StoredRule } from './rulesInForce'

/** What the rules in force find; of those on trial only how much. */
export type AppliedRules = {
  rules: readonly StoredRule[]
  hits: PlacedHit[]
  unlabelled: Unlabelled[]
  shadowHits: number
}

const countsOf = (found: readonly { rule: string }[]) => {
  const counts = new Map<string, number>()
  for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, hits]) => ({ rule, hits }))
}

const count = async (query: Transaction['query'], found: readonly { rule: string }[], now: Date) => {
  if (found.length === 0) return
  await query(sql`
    insert into text_rule_hits (rule_id, day, hits)
    select hit.rule, ${beijingDay(now)}::date, hit.hits
    from jsonb_to_recordset(${JSON.stringify(countsOf(found))}::jsonb) as hit(rule uuid, hits int)
      join text_rules on text_rules.id = hit.rule
    order by hit.rule
    on conflict (rule_id, day) do update set hits = text_rule_hits.hits + excluded.hits`)
}

/**
 * Runs the rules in force and on trial over the texts of a broadcast and counts what they find. Whoever calls acts upon
 * `hits` and `unlabelled`: of a rule on trial nothing is in them.
 */
export const applyRules = async (
  { query }: Pick<Transaction, 'query'>,
  broadcast: TestedBroadcast & { lengthMs?: number },
  now = new Date(),
): Promise<AppliedRules> => {
  const { rules, set } = await rulesInForce(query)
  const found = findInTexts(set, broadcast.texts)
  const labelRules = rules.filter(({ kind }) => kind === 'ai-label')
  const labels = new Set(labelRules.map(({ id }) => id))
  // A label is what is asked for: not finding it is the hit.
  const hits = found.filter(({ rule }) => !labels.has(rule))
  const unlabelled = labelRules.flatMap((rule) => findUnlabelled(rule, broadcast, found))
  await count(query, [...hits, ...unlabelled], now)
  const live = new Set(rules.filter(({ state }) => state === 'live').map(({ id }) => id))
  const isLive = ({ rule }: { rule: string }) => live.has(rule)
  return {
    rules: rules.filter(({ state }) => state === 'live'),
    hits: hits.filter(isLive),
    unlabelled: unlabelled.filter(isLive),
    shadowHits: [...hits, ...unlabelled].filter((hit) => !isLive(hit)).length,
  }
}
