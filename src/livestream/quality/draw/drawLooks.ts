import { randomBytes } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { canonicalJson } from '../../../audit/entry'
import { sm3 } from '../../../audit/sm3'
import { inTransaction } from '../../../db/transaction'
import type { Transaction } from '../../../db/transaction'
import { orderKey } from '../../../draws/order'
import { readSettings } from '../../../globals/readSettings'
import { endOfBeijingDay, startOfBeijingDay } from '../../../legal/beijing'
import { storeLook } from '../looks/storeLook'
import { chooseCases } from './choose'
import type { Candidate } from './choose'
import { dealWaiting } from './dealWaiting'
import { lastPeriod } from './periods'
import type { Period } from './periods'

/** Cases that were closed in the period and still stand as one person decided them; golden ones are dealt by themselves. */
const findCandidates = (tx: Transaction, { first, last }: Period): Promise<Candidate[]> =>
  tx.query<Candidate>(sql`
    select c.id::text as case, d.owner_id::text || ':' || coalesce(p.code, '-') as stratum
    from live_cases c
      join lateral (select owner_id, policy_code_id from case_decisions
        where case_id = c.id and state = 'opened' and origin in ('single', 'first')
        order by created_at desc limit 1) d on true
      left join policy_codes p on p.id = d.policy_code_id
    where c.state = 'closed' and d.owner_id is not null
      and c.closed_at >= ${startOfBeijingDay(first).toISOString()}::timestamptz
      and c.closed_at <= ${endOfBeijingDay(last).toISOString()}::timestamptz
      and not exists (select 1 from golden_cases g where g.case_id = c.id)
    order by c.id`)

type Draw = { seed: string; share: number; population: Candidate[]; chosen: string[] }

export const digestOf = ({ seed, share, population, chosen }: Draw): string =>
  sm3(canonicalJson({ seed, share, population, chosen }))

const recordDraw = async (tx: Transaction, period: string, draw: Draw, now: Date) => {
  await tx.query(sql`
    insert into quality_draws (period, seed, share, population, chosen, digest, drawn_at)
    values (${period}, ${draw.seed}, ${draw.share}, ${JSON.stringify(draw.population)}::jsonb,
      ${JSON.stringify(draw.chosen)}::jsonb, ${digestOf(draw)}, ${now.toISOString()})`)
}

/**
 * Draws the looks of the last week or month, once, and deals them. The seed is made when the cases are closed already: nobody
 * knows before which are drawn; with what is recorded anybody can draw them again.
 *
 * @returns how many cases were drawn; undefined when the period was drawn before.
 */
export const drawLooks = async (payload: Payload, now: Date): Promise<number | undefined> => {
  const settings = await readSettings(payload)
  const period = lastPeriod(settings.qualityEvery, now)
  return inTransaction(payload, async (tx) => {
    // Two workers take turns; the second finds what the first has drawn.
    await tx.query(sql`select pg_advisory_xact_lock(hashtextextended('quality-draw', 0))`)
    const [known] = await tx.query(sql`select 1 from quality_draws where period = ${period.name}`)
    if (known) return undefined
    const population = await findCandidates(tx, period)
    const seed = randomBytes(16).toString('hex')
    const share = settings.qualityShare
    const chosen = chooseCases(seed, population, share)
    await recordDraw(tx, period.name, { seed, share, population, chosen }, now)
    for (const record of chosen) await storeLook(tx, { record, period: period.name, now })
    await dealWaiting(tx, { seed, golden: settings.goldenPerDraw, period: period.name, now })
    return chosen.length
  })
}

/** Whether a draw, made again from what was recorded, gives what was drawn; undefined when there is none of that name. */
export const verifyLooks = async (
  tx: Pick<Transaction, 'query'>,
  period: string,
): Promise<boolean | undefined> => {
  const [draw] = await tx.query<Draw & { digest: string }>(sql`
    select seed, share, population, chosen, digest from quality_draws where period = ${period}`)
  if (!draw) return undefined
  const again = chooseCases(draw.seed, draw.population, draw.share)
  return digestOf({ ...draw, chosen: again }) === draw.digest
}

/** What gives the order of dealing where no draw does: looks that came back between two. */
export const seedOfDay = (now: Date): string => orderKey('redeal', now.toISOString().slice(0, 10))
