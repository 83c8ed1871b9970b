import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

import { intakePool } from '../db/intakePool'

/**
 * Limits of the public door, counted in the database so that every web process counts alike. `address` limits one
 * sender; `everybody` bounds what someone with many addresses can do.
 */
const LIMITS = {
  'unverified-comment': { address: 5, everybody: 600, seconds: 600 },
  'receipt-guess': { address: 20, everybody: 2_000, seconds: 600 },
} as const

export type Limited = keyof typeof LIMITS

const limiters = new Map<string, RateLimiterPostgres>()

const limiterOf = (name: string, points: number, duration: number): RateLimiterPostgres => {
  const known = limiters.get(name)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: intakePool(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration,
    clearExpiredByTimeout: false,
  })
  limiters.set(name, limiter)
  return limiter
}

const limitersFor = (act: Limited, address: string) => {
  const { address: mine, everybody, seconds } = LIMITS[act]
  return [
    { limiter: limiterOf(`${act}:address`, mine, seconds), key: address },
    { limiter: limiterOf(`${act}:everybody`, everybody, seconds), key: 'all' },
  ]
}

const secondsOf = (result: RateLimiterRes) => Math.max(1, Math.ceil(result.msBeforeNext / 1000))

/**
 * Counts one act.
 *
 * @returns undefined when it is within the limits, else the seconds to wait.
 */
export const countAct = async (act: Limited, address: string): Promise<number | undefined> => {
  for (const { limiter, key } of limitersFor(act, address)) {
    try {
      await limiter.consume(key)
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return secondsOf(refusal)
      throw refusal
    }
  }
  return undefined
}

/** Whether the limits are already used up, without counting. */
export const findWait = async (act: Limited, address: string): Promise<number | undefined> => {
  for (const { limiter, key } of limitersFor(act, address)) {
    const state = await limiter.get(key)
    if (state && state.consumedPoints >= limiter.points) return secondsOf(state)
  }
  return undefined
}
