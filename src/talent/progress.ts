import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { Actor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'
import { readProgramme } from './programme'
import type { Programme } from './programme'
import { needsThirdReviewer } from './ranking'
import type { ScoreSheet } from './ranking'

/** How far an application's scoring is: counts, and whether two sheets lie far apart; never who gave what. */
export type ReviewProgress = {
  application: string
  name: string
  state: string
  all: number
  done: number
  recused: number
  missing: number
  /** When the first of those still waited for is due; null when none is, or nobody can say yet. */
  dueAt: Date | null
  needsThird: boolean
}

export type ProgrammeProgress = {
  programme: Programme
  states: { state: string; count: number }[]
  reviews: ReviewProgress[]
  openObjections: number
}

type Row = Omit<ReviewProgress, 'missing' | 'needsThird' | 'dueAt'> & {
  sheets: ScoreSheet[] | null
  dueAt: string | null
}

const findReviewRows = ({ query }: Transaction, programme: string) =>
  query<Row>(sql`
    select a.id as application, a.name, a.state::text as state,
      count(r.id) filter (where r.state not in ('recused', 'released'))::int as "all",
      count(r.id) filter (where r.state in ('submitted', 'opened'))::int as done,
      count(r.id) filter (where r.state = 'recused')::int as recused,
      min(r.due_at) filter (where r.state in ('assigned', 'ready')) as "dueAt",
      jsonb_agg(s.points) filter (where r.state in ('submitted', 'opened')) as sheets
    from talent_applications a
      join talent_scores r on r.application_id = a.id left join talent_sealed_sheets s on s.score_id = r.id
    where a.programme_id = ${programme}::uuid and a.state <> 'withdrawn'
    group by a.id, a.name, a.state order by a.id`)

/** Whether somebody is asked for is said only once all who were asked have handed in. */
const progressOf =
  ({ criteria, reviewersEach, thirdReviewerGap }: Programme) =>
  ({ sheets, dueAt, ...row }: Row): ReviewProgress => ({
    ...row,
    dueAt: dueAt === null ? null : new Date(dueAt),
    missing: Math.max(0, reviewersEach - row.all),
    needsThird:
      thirdReviewerGap !== null &&
      row.done === row.all &&
      needsThirdReviewer(criteria, { sheets: sheets ?? [], threshold: thirdReviewerGap }),
  })

/**
 * Where a programme stands, for those in whose scope it is.
 *
 * @throws Refusal 404 not there for this actor · 403 seen only as the public sees it
 */
export const getProgress = (
  payload: Payload,
  { id, actor }: { id: string; actor: Actor },
): Promise<ProgrammeProgress> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.talentProgrammes, id, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'history', SLUGS.talentProgrammes, record))
      throw new Refusal(403, reasonOf('not-your-action'))
    const programme = readProgramme(record)
    const states = await tx.query<{ state: string; count: number }>(sql`
      select state::text as state, count(*)::int as count from talent_applications
      where programme_id = ${id}::uuid group by state`)
    const [objections] = await tx.query<{ count: number }>(sql`
      select count(*)::int as count from talent_objections where programme_id = ${id}::uuid and state = 'received'`)
    return {
      programme,
      states,
      reviews: (await findReviewRows(tx, id)).map(progressOf(programme)),
      openObjections: objections?.count ?? 0,
    }
  })
