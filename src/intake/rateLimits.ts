import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

import { intakePool } from '../db/intakePool'
import { findActiveRules, rulesOf } from '../defence/activeRules'
import { countHit } from '../defence/hits'
import type { DefenceRule, LimitedAct } from '../defence/rule'

const limiters = new Map<string, RateLimiterPostgres>()

/** Rules change rarely; the limiters of their former versions are not kept for ever. */
const MOST_LIMITERS = 100

/** Counts in the database, so that every web process counts alike. */
const limiterOf = ({ id, points, seconds }: DefenceRule): RateLimiterPostgres => {
  const name = `${id}:${points}:${seconds}`
  const known = limiters.get(name)
  if (known) return known
  if (limiters.size >= MOST_LIMITERS) limiters.clear()
  const limiter = new RateLimiterPostgres({
    storeClient: intakePool(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: id,
    points: points ?? 0,
    duration: seconds ?? 0,
    clearExpiredByTimeout: false,
  })
  limiters.set(name, limiter)
  return limiter
}

/** Each sender's own limit first: one who is over it uses up nothing of everybody's. */
const limitsOf = async (act: LimitedAct, sender: () => string) => {
  const rules = rulesOf(await findActiveRules(), act)
  return [...rules]
    .sort((one, other) => (one.value ?? '').localeCompare(other.value ?? ''))
    .map((rule) => ({ rule, limiter: limiterOf(rule), key: rule.value === 'everybody' ? 'all' : sender() }))
}

const secondsOf = (result: RateLimiterRes) => Math.max(1, Math.ceil(result.msBeforeNext / 1000))

/** As a reader is told how long to wait: whole minutes, one at least. */
export const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/**
 * Counts one act.
 *
 * @param sender key of the sender's address, asked for only when there is a limit.
 * @returns undefined when it is within the limits, else the seconds to wait.
 */
export const countAct = async (act: LimitedAct, sender: () => string): Promise<number | undefined> => {
  for (const { rule, limiter, key } of await limitsOf(act, sender)) {
    try {
      await limiter.consume(key)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      countHit(rule.id)
      return secondsOf(refusal)
    }
  }
  return undefined
}

/** Whether the limits are already used up, without counting. */
export const findWait = async (act: LimitedAct, sender: () => string): Promise<number | undefined> => {
  for (const { rule, limiter, key } of await limitsOf(act, sender)) {
    const state = await limiter.get(key)
    if (state && state.consumedPoints >= limiter.points) {
      countHit(rule.id)
      return secondsOf(state)
    }
  }
  return undefined
}

/** Takes back an act that was counted as it began and turned out to be none of those that are limited. */
export const uncountAct = async (act: LimitedAct, sender: () => string): Promise<void> => {
  for (const { limiter, key } of await limitsOf(act, sender)) await limiter.reward(key)
}
