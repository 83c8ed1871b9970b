import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import type { TestedFinding } from '../moderation/backTests/testBroadcast'
import type { TestGroup } from '../moderation/rules/groups'

export type Counts = Record<TestGroup, number>

/** What became of the cases on the rule's topic in the same broadcasts. */
export const OUTCOMES = ['upheld', 'dismissed', 'open', 'none'] as const

export type Outcome = (typeof OUTCOMES)[number]

export type BackTestHead = {
  id: string
  from: string
  to: string
  startedAt: string
  by: string | null
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** Whether the rule has been changed since. */
  isOutdated: boolean
}

export type TestedBroadcastRow = Counts & {
  id: string
  title: string
  room: string
  base: string | null
  startsAt: string
  outcome: Outcome
  case: string | null
  findings: TestedFinding[]
}

export type BackTestResult = {
  /** Broadcasts looked at; those in which anything was found. */
  tested: number
  hit: number
  counts: Counts
  bases: ({ base: string | null } & Counts)[]
  outcomes: ({ outcome: Outcome; broadcasts: number } & Counts)[]
  broadcasts: TestedBroadcastRow[]
}

/** Broadcasts listed, those with most that is new first; all are counted. */
const MOST_LISTED = 50

const SHOWN_TESTS = 20

type Query = Transaction['query']

/** The back-tests of a rule, the latest first. */
export const findBackTests = async (query: Query, rule: string): Promise<BackTestHead[]> => {
  const rows = await query<BackTestHead>(sql`
    select t.id, t.from_day::text as "from", t.to_day::text as "to", t.started_at as "startedAt", u.name as by,
      run.state::text, t.rule_revision <> r.revision and r.state = 'draft' as "isOutdated"
    from back_tests t join text_rules r on r.id = t.rule_id join runs run on run.id = t.id
      left join users u on u.id = t.started_by
    where t.rule_id = ${rule}::uuid order by t.started_at desc limit ${SHOWN_TESTS}`)
  return rows.map((row) => ({ ...row, startedAt: new Date(row.startedAt).toISOString() }))
}

/** One row for each broadcast this person sees, with what was decided of it. */
const tested = (test: string, actor: StaffActor): SQL => {
  const scope = (slug: 'broadcasts' | 'live-cases', table: string) =>
    toSql(toWhere(abilityOf(actor), 'read', slug), table)
  return sql`
    select f.added, f.lost, f.same, f.findings, b.id, b.title, b.starts_at, r.name as room, r.base, c.id as case_id,
      case when c.id is null then 'none'
        when c.state in ('overturned', 'set-aside') or c.measure = 'no-violation' then 'dismissed'
        when c.decided_at is not null then 'upheld' else 'open' end as outcome
    from back_test_broadcasts f join back_tests t on t.id = f.test_id join text_rules rule on rule.id = t.rule_id
      join broadcasts b on b.id = f.broadcast_id join live_rooms r on r.id = b.room_id
      left join lateral (
        select c.id, c.state::text, c.measure::text, c.decided_at from live_cases c
        where c.broadcast_id = b.id and c.topic::text = rule.topic::text and ${scope(SLUGS.liveCases, 'c')}
        order by c.decided_at desc nulls last, c.created_at desc limit 1) c on true
    where f.test_id = ${test}::uuid and ${scope(SLUGS.broadcasts, 'b')}`
}

const sums = sql`coalesce(sum(added), 0)::int as added, coalesce(sum(lost), 0)::int as lost,
  coalesce(sum(same), 0)::int as same`

/** What a back-test found, as far as this person sees the broadcasts. */
export const findBackTestResult = async (
  query: Query,
  { test, actor }: { test: string; actor: StaffActor },
): Promise<BackTestResult> => {
  const rows = tested(test, actor)
  const [all] = await query<Counts & { tested: number; hit: number }>(sql`
    select count(*)::int as tested, count(*) filter (where added + lost + same > 0)::int as hit, ${sums}
    from (${rows}) tested`)
  const bases = await query<BackTestResult['bases'][number]>(sql`
    select base, ${sums} from (${rows}) tested group by base having sum(added + lost + same) > 0
    order by sum(added) desc, sum(added + lost + same) desc, base nulls last limit 30`)
  const outcomes = await query<BackTestResult['outcomes'][number]>(sql`
    select outcome, count(*)::int as broadcasts, ${sums} from (${rows}) tested where added + lost + same > 0
    group by outcome`)
  const broadcasts = await query<Omit<TestedBroadcastRow, 'startsAt'> & { startsAt: string }>(sql`
    select id, title, room, base, starts_at as "startsAt", outcome, case_id as "case", added, lost, same, findings
    from (${rows}) tested where added + lost + same > 0
    order by added desc, lost desc, starts_at desc, id limit ${MOST_LISTED}`)
  const { tested: count = 0, hit = 0, ...counts } = all ?? { added: 0, lost: 0, same: 0 }
  return {
    tested: count,
    hit,
    counts,
    bases,
    outcomes: OUTCOMES.flatMap((outcome) => outcomes.find((row) => row.outcome === outcome) ?? []),
    broadcasts: broadcasts.map((row) => ({ ...row, startsAt: new Date(row.startsAt).toISOString() })),
  }
}
