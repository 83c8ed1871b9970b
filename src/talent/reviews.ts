import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { enqueue } from '../outbox/enqueue'
import { initialClock } from '../workflow/clock'
import type { RecordData } from '../workflow/definition'

/** An application's reviews, those recused from or released left out of `live`. */
export type Review = { id: string; owner: string; state: string }

const ENDED = ['recused', 'released']

export const isLive = ({ state }: Pick<Review, 'state'>): boolean => !ENDED.includes(state)

export const isIn = ({ state }: Pick<Review, 'state'>): boolean => state === 'submitted' || state === 'opened'

export const findReviews = ({ query }: Pick<Transaction, 'query'>, application: string): Promise<Review[]> =>
  query<Review>(sql`
    select id, owner_id as owner, state::text as state from talent_scores
    where application_id = ${application}::uuid order by created_at, id`)

type Assignment = { application: RecordData; reviewer: string; actor: Actor; now: Date }

/** Gives an application to a reviewer and tells them; an application goes to nobody twice. */
export const assignReview = async (
  tx: Transaction,
  { application, reviewer, actor, now }: Assignment,
): Promise<void> => {
  const id = uuidv7()
  // Loaded late: the table of reviews follows up with this.
  const { talentScoreWorkflow } = await import('./workflows/scores')
  await tx.payload.db.create({
    collection: SLUGS.talentScores,
    customID: id,
    data: {
      ...talentScoreWorkflow.owned,
      ...(await initialClock(tx, talentScoreWorkflow, now)),
      state: talentScoreWorkflow.initial,
      revision: 1,
      programme: application.programme,
      programmeTitle: application.programmeTitle,
      application: application.id,
      name: application.name,
      owner: reviewer,
      agency: application.agency,
      county: application.county,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    },
    req: tx.req,
    returning: false,
  })
  await appendAudit(tx, {
    collection: SLUGS.talentScores,
    id,
    action: 'create',
    actor,
    at: now,
    toState: talentScoreWorkflow.initial,
    data: { changes: {} },
  })
  await enqueue(tx, {
    kind: 'mail',
    template: 'work-waiting',
    collection: SLUGS.talentScores,
    records: [id],
    count: 1,
    state: talentScoreWorkflow.initial,
    user: reviewer,
  })
}

/** Reviews each member of the panel has on hand, for an even load. */
export const findLoads = async (
  { query }: Pick<Transaction, 'query'>,
  programme: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await query<{ owner: string; count: number }>(sql`
    select owner_id as owner, count(*)::int as count from talent_scores
    where programme_id = ${programme}::uuid and state not in ('recused', 'released') group by owner_id`)
  return new Map(rows.map(({ owner, count }) => [owner, count]))
}

/** Who of the panel comes next: the least busy of those it has not gone to; in the panel's order among equals. */
export const nextReviewer = (
  panel: readonly string[],
  taken: readonly string[],
  loads: ReadonlyMap<string, number>,
): string | undefined => {
  const free = panel.filter((member) => !taken.includes(member))
  const least = Math.min(...free.map((member) => loads.get(member) ?? 0))
  return free.find((member) => (loads.get(member) ?? 0) === least)
}
