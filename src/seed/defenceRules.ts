import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { findActiveRules } from '../defence/activeRules'
import { DEFAULT_RULES } from '../defence/defaultRules'
import { countHit, flushHits } from '../defence/hits'
import { defenceRules, refusals } from './data/defenceRules'
import { getPerson } from './people'

const countRefusals = async (today: Date) => {
  for (const { act, minutesAgo, times } of refusals) {
    const rule = DEFAULT_RULES.find((known) => known.act === act && known.value === 'address')
    for (let count = 0; rule && count < times; count += 1) {
      countHit(rule.id, today.getTime() - minutesAgo * 60_000)
    }
  }
  await flushHits()
}

/** Deny rules, entered by the security administrator, and hits of the limits. @returns how many rules were made. */
export const seedDefenceRules = async (payload: Payload, today: Date): Promise<number> => {
  const { user } = await getPerson(payload, 'security-admin')
  const { totalDocs } = await payload.count({
    collection: SLUGS.defenceRules,
    where: { kind: { equals: 'deny' } },
    user,
    overrideAccess: false,
  })
  if (totalDocs > 0) return 0
  // The limits are written when they are first read; a database with rules of its own gets none.
  await findActiveRules()
  for (const rule of defenceRules) {
    await payload.create({
      collection: SLUGS.defenceRules,
      user,
      overrideAccess: false,
      data: { kind: 'deny', active: true, ...rule } as never, // hooks fill in the rest
    })
  }
  await countRefusals(today)
  return defenceRules.length
}
