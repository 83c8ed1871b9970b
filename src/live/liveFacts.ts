import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'
import { fillBuckets, GRAINS } from './buckets'
import type { ArrivalRow, Bucket, Grain } from './buckets'
import { dimensionParts, timeParts } from './tallies'
import { FLAGS } from './tallyFlags'
import type { Flag } from './tallyFlags'

/** Counts by value; what nobody said stands under the empty text. */
export type Counts = Record<string, number>

export type LiveFacts = {
  /** When it was counted, ISO 8601, UTC; as are all times here. */
  at: string
  state: string
  opensAt: string | null
  closesAt: string | null
  /** Comments of the reader's scope. */
  total: number
  states: Counts
  kinds: Counts
  clauses: Counts
  counties: Counts
  channels: Counts
  flags: Record<Flag, number>
  minutes: Bucket[]
  hours: Bucket[]
  days: Bucket[]
}

type DimensionRow = {
  dimension: 'state' | 'kind' | 'clause'
  value: string
  county: string | null
  count: number
}

type Counted = { dimensions: DimensionRow[]; arrivals: ArrivalRow[] }

/** Only the last hour's minutes and the last two days' hours are shown. */
const isShown = (now: Date): SQL => sql`(grain = 'day'
  or (grain = 'hour' and at > ${now.toISOString()}::timestamptz - interval '48 hours')
  or (grain = 'minute' and at > ${now.toISOString()}::timestamptz - interval '60 minutes'))`

/** Tallies and what is not added up yet, in one statement: one snapshot, so every comment counts once. */
const count = async (
  tx: Transaction,
  { id, agency, scope, now }: { id: string; agency: string; scope: SQL; now: Date },
): Promise<Counted> => {
  const own = sql`consultation_id = ${id}::uuid`
  const [counted] = await tx.query<Counted>(sql`
    with changes as materialized (select * from tally_changes where ${own}),
    dimensions as (
      select dimension, value, county_id, count, ${agency}::text as agency_id from comment_tallies where ${own}
      union all select dimension, value, county_id, change, ${agency}::text from changes cross join ${dimensionParts}
    ),
    arrivals as (
      select grain, at, channel, flags, county_id, count, ${agency}::text as agency_id
        from arrival_tallies where ${own} and ${isShown(now)}
      union all select grain, at, channel::text, flags, county_id, change, ${agency}::text
        from changes cross join ${timeParts} where ${isShown(now)}
    )
    select
      coalesce((select jsonb_agg(d) from (
        select dimension, value, county_id as county, sum(count)::int as count
        from dimensions where ${scope} group by 1, 2, 3 having sum(count) <> 0) as d), '[]'::jsonb) as dimensions,
      coalesce((select jsonb_agg(a) from (
        select grain, at, channel, flags, sum(count)::int as count
        from arrivals where ${scope} group by 1, 2, 3, 4 having sum(count) <> 0) as a), '[]'::jsonb) as arrivals`)
  return counted ?? { dimensions: [], arrivals: [] }
}

const sumBy = <Row extends { count: number }>(rows: readonly Row[], keyOf: (row: Row) => string): Counts => {
  const counts: Counts = {}
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + row.count
  return counts
}

const countsOf = (rows: readonly DimensionRow[], dimension: DimensionRow['dimension']) =>
  sumBy(
    rows.filter((row) => row.dimension === dimension),
    ({ value }) => value,
  )

const flagsOf = (rows: readonly ArrivalRow[]) =>
  Object.fromEntries(
    FLAGS.map((flag, bit) => [
      flag,
      rows.reduce((sum, { flags, count: rowCount }) => sum + ((flags >> bit) & 1 ? rowCount : 0), 0),
    ]),
  ) as Record<Flag, number>

const textOf = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null)

/**
 * How a consultation is going at this moment, of the comments in the actor's scope. As quick at a million comments as
 * at a thousand.
 *
 * @throws Refusal 404 when the consultation is not there for this actor, or they may read no comments.
 */
export const getLiveFacts = (
  payload: Payload,
  { id, actor, now = new Date() }: { id: string; actor: StaffActor; now?: Date },
): Promise<LiveFacts> =>
  inTransaction(payload, async (tx) => {
    const consultation = await findVisible(tx, { collection: SLUGS.consultations, id, actor })
    const scope = toWhere(abilityOf(actor), 'read', SLUGS.comments)
    if (!consultation || scope === false) throw new Refusal(404, reasonOf('not-found'))
    const agency = String(consultation.agency)
    const { dimensions, arrivals } = await count(tx, { id, agency, scope: toSql(scope), now })
    const byGrain = (grain: Grain) => arrivals.filter((row) => row.grain === grain)
    const days = byGrain('day')
    const states = dimensions.filter(({ dimension }) => dimension === 'state')
    const period = { opensAt: textOf(consultation.opensAt), closesAt: textOf(consultation.closesAt) }
    const buckets = (grain: Grain) => fillBuckets(byGrain(grain), { grain, now, ...period })
    return {
      at: now.toISOString(),
      state: consultation.state,
      ...period,
      total: states.reduce((sum, row) => sum + row.count, 0),
      states: countsOf(dimensions, 'state'),
      kinds: countsOf(dimensions, 'kind'),
      clauses: countsOf(dimensions, 'clause'),
      counties: sumBy(states, ({ county }) => county ?? ''),
      channels: sumBy(days, ({ channel }) => channel),
      flags: flagsOf(days),
      ...(Object.fromEntries(GRAINS.map((grain) => [`${grain}s`, buckets(grain)])) as Record<
        `${Grain}s`,
        Bucket[]
      >),
    }
  })
