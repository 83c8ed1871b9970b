import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction, query } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { readSettings } from '../../globals/readSettings'
import { beijingDay } from '../../legal/beijing'
import { BEAT_SECONDS } from './beat'

/** Signs closer together are one; what is further apart than the other was not watched all the while. */
const LEAST_SECONDS = 4
const MOST_SECONDS = 2 * BEAT_SECONDS

/** What somebody has had to look at today, in Beijing. */
export type Exposure = {
  seconds: number
  /** Since the last break. */
  stretch: number
  cases: number
  mostCases: number
  breakAfterMinutes: number
  breakMinutes: number
  isBreakDue: boolean
}

type Limits = Pick<Exposure, 'mostCases' | 'breakAfterMinutes' | 'breakMinutes'>

/** Cases a senior has granted somebody beyond the cap, for one day. */
const grantedSql = (user: string, day: string) => sql`
  (select coalesce(sum(cases), 0)::int from exposure_lifts where user_id = ${user}::uuid and day = ${day}::date)`

const limitsOf = async (payload: Payload, req?: Transaction['req']): Promise<Limits> => {
  const { graphicCasesPerDay, breakAfterMinutes, breakMinutes } = await readSettings(payload, req)
  return { mostCases: graphicCasesPerDay, breakAfterMinutes, breakMinutes }
}

const MINUTE = 60

const read = async (
  { query: ask }: Pick<Transaction, 'query'>,
  user: string,
  limits: Limits,
  now: Date,
): Promise<Exposure> => {
  const day = beijingDay(now)
  const pause = limits.breakMinutes * MINUTE
  const [row] = await ask<{ seconds: number; stretch: number; cases: number; granted: number }>(sql`
    select coalesce(max(seconds), 0)::int as seconds,
      coalesce(max(case when last_at > ${now.toISOString()}::timestamptz - make_interval(secs => ${pause}) then stretch end), 0)::int
        as stretch,
      (select count(*)::int from exposure_cases where user_id = ${user}::uuid and day = ${day}::date) as cases,
      ${grantedSql(user, day)} as granted
    from exposure_days where user_id = ${user}::uuid and day = ${day}::date`)
  const { seconds, stretch, cases, granted } = row ?? { seconds: 0, stretch: 0, cases: 0, granted: 0 }
  return {
    seconds,
    stretch,
    cases,
    ...limits,
    mostCases: limits.mostCases + granted,
    isBreakDue: stretch >= limits.breakAfterMinutes * MINUTE,
  }
}

export const findExposure = async (payload: Payload, user: string, now = new Date()): Promise<Exposure> =>
  read({ query: (statement) => query(payload, statement) }, user, await limitsOf(payload), now)

/** That somebody has been given a case that is hard to look at; once a day and case. */
export const noteCase = async (tx: Transaction, user: string, record: string, now: Date): Promise<void> => {
  await tx.query(sql`
    insert into exposure_cases (user_id, day, case_id) values (${user}::uuid, ${beijingDay(now)}::date, ${record}::uuid)
    on conflict do nothing`)
}

/**
 * Whether somebody has been given as many of them today as one is given. Whoever asks twice at once takes turns: the
 * second is told of what the first was given.
 */
export const findEnough = async (
  tx: Transaction,
  user: string,
  now: Date,
): Promise<Pick<Exposure, 'mostCases'> | undefined> => {
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`exposure:${user}`}, 0))`)
  const { cases, mostCases } = await read(tx, user, await limitsOf(tx.payload, tx.req), now)
  return cases >= mostCases ? { mostCases } : undefined
}

/** Whether a case is among those somebody has had today: it may be taken up again. */
export const hadToday = async (
  tx: Transaction,
  user: string,
  record: string,
  now: Date,
): Promise<boolean> => {
  const [row] = await tx.query(sql`
    select 1 from exposure_cases where user_id = ${user}::uuid and day = ${beijingDay(now)}::date
      and case_id = ${record}::uuid`)
  return row !== undefined
}

/**
 * A player says that it runs, or that it has stopped. What counts is how long ago it said so before, by the clock of this
 * house: neither a number of the sender's, nor two windows at once, nor signs in quick succession make it more.
 */
export const noteWatching = (
  payload: Payload,
  {
    user,
    record,
    isWatching,
    now = new Date(),
  }: { user: string; record: string; isWatching: boolean; now?: Date },
): Promise<Exposure> =>
  inTransaction(payload, async (tx) => {
    const limits = await limitsOf(payload, tx.req)
    const at = now.toISOString()
    const since = sql`extract(epoch from ${at}::timestamptz - d.last_at)`
    const gained = sql`case when d.watching and ${since} between 0 and ${MOST_SECONDS} then round(${since})::int else 0 end`
    await tx.query(sql`
      insert into exposure_days as d (user_id, day, last_at, watching)
      values (${user}::uuid, ${beijingDay(now)}::date, ${at}::timestamptz, ${isWatching})
      on conflict (user_id, day) do update set
        seconds = d.seconds + ${gained},
        stretch = case when ${since} >= ${limits.breakMinutes * MINUTE} then 0 else d.stretch end + ${gained},
        last_at = excluded.last_at, watching = excluded.watching
      where ${since} >= ${LEAST_SECONDS} or d.watching <> excluded.watching`)
    await noteCase(tx, user, record, now)
    return read(tx, user, limits, now)
  })
