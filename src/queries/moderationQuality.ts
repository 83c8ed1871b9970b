import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { agreementOf } from '../livestream/quality/kappa'
import type { Agreement, Pair } from '../livestream/quality/kappa'

export type ModerationQuality = {
  waiting: number
  overdue: number
  /** Decided in the last thirty days, and how long that took from the first report, in hours. */
  closed: number
  hours: number
  reviewers: number
  rooms: number
  /** Front-line reviewers to rooms on air, at least 1 to 50. 广电总局, November 2020. */
  needed: number
  moderators: { name: string; agreement: Agreement }[]
}

const ROOMS_PER_REVIEWER = 50

type Row = Pick<ModerationQuality, 'waiting' | 'overdue' | 'closed' | 'hours' | 'reviewers' | 'rooms'>

const countAll = async (payload: Payload, cases: SQL, broadcasts: SQL, now: Date): Promise<Row> => {
  const at = now.toISOString()
  const [row] = await query<Row>(
    payload,
    sql`select count(*) filter (where state in ('open', 'held', 'handed-up', 'second-review', 'senior-review'))::int as waiting,
        count(*) filter (where state in ('open', 'handed-up', 'second-review', 'senior-review')
          and due_at < ${at}::timestamptz)::int as overdue,
        count(*) filter (where decided_at > ${at}::timestamptz - interval '30 days')::int as closed,
        coalesce(round(extract(epoch from avg(decided_at - created_at)
          filter (where decided_at > ${at}::timestamptz - interval '30 days')) / 3600), 0)::int as hours,
        (select count(distinct u.id)::int from users u join users_roles r on r.parent_id = u.id
          where r.value in ('moderator', 'senior-moderator') and u.disabled is not true) as reviewers,
        (select count(distinct b.room_id)::int from broadcasts b where b.state = 'live' and ${broadcasts}) as rooms
      from live_cases c where ${cases}`,
  )
  if (!row) throw new Error('a count gave no row')
  return row
}

type Judged = { name: string; first: string; second: string }

/** First and second judgements of the same case, once both can be read; under the first reviewer's name. */
const findPairs = (payload: Payload, scope: SQL) =>
  query<Judged>(
    payload,
    sql`select coalesce(u.name, '') as name, d.measure::text as first, s.measure::text as second
      from case_decisions d
        join case_decisions s on s.case_id = d.case_id and s.origin = 'second' and s.state <> 'sealed'
        left join users u on u.id = d.owner_id
      where d.origin = 'first' and d.state <> 'sealed' and ${scope}`,
  )

/** How the work stands and how far independent reviews agree, of the cases this person may see. */
export const findModerationQuality = async (
  payload: Payload,
  { actor, now = new Date() }: { actor: StaffActor; now?: Date },
): Promise<ModerationQuality> => {
  const scopeOf = (slug: (typeof SLUGS)['liveCases' | 'broadcasts' | 'caseDecisions'], table: string) =>
    toSql(toWhere(abilityOf(actor), 'read', slug), table)
  const counts = await countAll(payload, scopeOf(SLUGS.liveCases, 'c'), scopeOf(SLUGS.broadcasts, 'b'), now)
  const judged = await findPairs(payload, scopeOf(SLUGS.caseDecisions, 'd'))
  const names = [...new Set(judged.map(({ name }) => name))].sort()
  const pairsOf = (name: string): Pair[] =>
    judged.filter((one) => one.name === name).map(({ first, second }) => [first, second])
  return {
    ...counts,
    needed: Math.ceil(counts.rooms / ROOMS_PER_REVIEWER),
    moderators: names.map((name) => ({ name, agreement: agreementOf(pairsOf(name)) })),
  }
}
