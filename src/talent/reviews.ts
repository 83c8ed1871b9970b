import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Actor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { enqueue } from '../outbox/enqueue'
import { begin } from '../workflow/begin'
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
  const { record, to } = await begin(tx, {
    collection: SLUGS.talentScores,
    data: {
      programme: application.programme,
      programmeTitle: application.programmeTitle,
      application: application.id,
      name: application.name,
      owner: reviewer,
      agency: application.agency,
      county: application.county,
    },
    actor,
    trace: { changes: {} },
    now,
  })
  await enqueue(tx, {
    kind: 'mail',
    template: 'work-waiting',
    collection: SLUGS.talentScores,
    records: [record.id],
    count: 1,
    state: to,
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
