import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../../access/abilities'
import type { Actor } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { SLUGS } from '../../collections/slugs'
import { endOfBeijingDay, startOfBeijingDay } from '../../legal/beijing'
import { makeRuleSet } from '../rules/findHits'
import type { RulesInForce } from '../rules/rulesInForce'
import type { PastScan } from './startScan'

/** What is over and began on these days, in the scope that who asked has now. */
export const isPast = ({ from, to }: PastScan, actor: Actor): SQL =>
  actor.kind === 'staff'
    ? sql`b.state = 'ended' and b.starts_at >= ${startOfBeijingDay(from).toISOString()}::timestamptz
        and b.starts_at <= ${endOfBeijingDay(to).toISOString()}::timestamptz
        and ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.broadcasts), 'b')}`
    : sql`false`

let known: { key: string; alone: RulesInForce } | undefined

/** The one rule, made ready once for each change of any; nothing once it is not in force any more. */
export const ruleAlone = ({ rules, signature }: RulesInForce, id: string): RulesInForce | undefined => {
  const rule = rules.find((one) => one.id === id && one.state === 'live')
  if (!rule) return undefined
  const key = `${id} ${signature}`
  if (known?.key !== key) known = { key, alone: { rules: [rule], set: makeRuleSet([rule]), signature: key } }
  return known.alone
}
