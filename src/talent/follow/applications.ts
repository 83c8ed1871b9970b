import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import type { ActionContext, Follow } from '../../workflow/definition'
import { findReviews, isIn, isLive } from '../reviews'
import { move, programmeOf } from '../related'

/** All in: as many live reviews as the programme asks for, or more, and every one of them handed in. */
const hasAllReviews = async ({ tx }: ActionContext, application: string, each: number) => {
  const live = (await findReviews(tx, application)).filter(isLive)
  return live.length >= each && live.every(isIn)
}

/** Locks first: of two reviewers who hand in at once, the second counts the first one's sheet. */
export const lockApplication = async ({ tx }: Pick<ActionContext, 'tx'>, id: string): Promise<string> => {
  const [row] = await tx.query<{ state: string }>(
    sql`select state::text as state from talent_applications where id = ${id}::uuid for update`,
  )
  return row?.state ?? ''
}

/** After an act on one of its reviews: is the application scored now? */
export const settleScoring: Follow = async (context) => {
  const application = String(context.record.application)
  const state = await lockApplication(context, application)
  const { reviewersEach } = await programmeOf(context)
  if (state === 'eligible' && (await hasAllReviews(context, application, reviewersEach))) {
    await move(context, SLUGS.talentApplications, application, 'complete-scoring')
  }
}

/** An application that is out of the running is scored by nobody any more. */
export const endReviews: Follow = async (context) => {
  // One that its reviewer is acting on this very moment is left: they wait for this application, and find it gone.
  const open = await context.tx.query<{ id: string }>(sql`
    select id from talent_scores where application_id = ${context.record.id}::uuid and state in ('assigned', 'ready')
    order by id for update skip locked`)
  for (const { id } of open) await move(context, SLUGS.talentScores, id, 'void')
}
