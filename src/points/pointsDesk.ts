import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf, may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import type { Clause } from '../clauses/clause'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'

/** Comments of one clause are counted up to here, and then said to be more. */
export const CLAUSE_CAP = 1000

export type DeskClause = Pick<Clause, 'anchor' | 'level' | 'number' | 'heading' | 'text'> & ClauseCounts

/** Counted to `CLAUSE_CAP` + 1. */
export type ClauseCounts = {
  /** Comments not set aside. */
  comments: number
  /** Of these, received or screened: without a point and without an answer of their own. */
  open: number
}

export type PointsDeskView = {
  id: string
  title: string
  titleEn: string | null
  state: string
  /** The comments on the draft as a whole. */
  whole: ClauseCounts
  clauses: DeskClause[]
  /** May this person group comments here? */
  mayGroup: boolean
  mayMakePoints: boolean
}

const STATES = ['received', 'screened', 'grouped', 'decided'] as const

const isOpen = (state: string) => state === 'received' || state === 'screened'

/** One bounded walk per clause and state: as quick on a clause with a hundred thousand comments. */
const countByClause = async (
  tx: Transaction,
  { id, anchors, scope }: { id: string; anchors: readonly string[]; scope: SQL },
): Promise<Map<string | null, ClauseCounts>> => {
  const capped = (clause: SQL) =>
    sql`(select count(*)::int from (select 1 from comments
      where consultation_id = ${id}::uuid and ${clause} and state = s.state::enum_comments_state and ${scope}
      limit ${CLAUSE_CAP + 1}) as capped)`
  const states = sql`unnest(${`{${STATES.join(',')}}`}::text[]) as s(state)`
  const rows = await tx.query<{ clause: string | null; state: string; count: number }>(sql`
    select a.clause, s.state, ${capped(sql`clause = a.clause`)} as count
    from jsonb_array_elements_text(${JSON.stringify(anchors)}::jsonb) as a(clause) cross join ${states}
    union all
    select null, s.state, ${capped(sql`clause is null`)} from ${states}`)
  const counts = new Map<string | null, ClauseCounts>()
  for (const { clause, state, count } of rows) {
    const before = counts.get(clause) ?? { comments: 0, open: 0 }
    counts.set(clause, {
      comments: Math.min(before.comments + count, CLAUSE_CAP + 1),
      open: Math.min(before.open + (isOpen(state) ? count : 0), CLAUSE_CAP + 1),
    })
  }
  return counts
}

const NONE: ClauseCounts = { comments: 0, open: 0 }

/**
 * The draft of a consultation with the number of comments on each clause: what points are made from.
 *
 * @throws Refusal 404 when the consultation is not there for this actor, or its points are not theirs to read.
 */
export const getPointsDesk = (
  payload: Payload,
  { consultation, actor }: { consultation: string; actor: StaffActor },
): Promise<PointsDeskView> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.consultations, id: consultation, actor })
    const place = { agency: record?.agency }
    if (!record || !may(actor, 'read', SLUGS.points, place)) throw new Refusal(404, reasonOf('not-found'))
    const [revision] = await tx.query<{ clauses: Clause[] | null }>(sql`
      select clauses from policy_revisions where id = ${record.policyRevision}::uuid`)
    const clauses = revision?.clauses ?? []
    const counts = await countByClause(tx, {
      id: record.id,
      anchors: clauses.map(({ anchor }) => anchor),
      scope: toSql(toWhere(abilityOf(actor), 'read', SLUGS.comments)),
    })
    return {
      id: record.id,
      title: String(record.title),
      titleEn: typeof record.titleEn === 'string' ? record.titleEn : null,
      state: record.state,
      whole: counts.get(null) ?? NONE,
      clauses: clauses.map(({ anchor, level, number, heading, text }) => ({
        ...{ anchor, level, number, heading, text },
        ...(counts.get(anchor) ?? NONE),
      })),
      mayGroup: record.state !== 'published' && may(actor, 'group', SLUGS.comments, place),
      mayMakePoints: record.state !== 'published' && may(actor, 'create', SLUGS.points, place),
    }
  })
