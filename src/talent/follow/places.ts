import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import type { ActionContext, Follow } from '../../workflow/definition'
import { readProgramme } from '../programme'
import { readRanking } from '../ranked'
import type { RankedLine } from '../ranked'
import { getRecord, move } from '../related'

type Context = Pick<ActionContext, 'tx' | 'now'>

/** Those ranked and on no list yet, best first: the ones of the best rank together, for equals are parted by a person. */
const nextInLine = async ({ tx }: Context, programme: string): Promise<RankedLine[]> => {
  const [row] = await tx.query<{ ranking: unknown; scored: string[] }>(sql`
    select p.ranking, array(
      select a.id::text from talent_applications a where a.programme_id = p.id and a.state = 'scored') as scored
    from talent_programmes p where p.id = ${programme}::uuid`)
  const waiting = readRanking(row?.ranking).lines.filter(({ application }) =>
    row?.scored.includes(application),
  )
  const best = Math.min(...waiting.map(({ rank }) => rank))
  return waiting.filter(({ rank }) => rank === best)
}

/** Places nobody on the list holds. */
export const freePlaces = async ({ tx }: Pick<Context, 'tx'>, programme: string): Promise<number> => {
  const [row] = await tx.query<{ free: number }>(sql`
    select (p.quota - (select count(*) from talent_applications a
      where a.programme_id = p.id and a.state in ('shortlisted', 'objected', 'awarded')))::int as free
    from talent_programmes p where p.id = ${programme}::uuid`)
  return row?.free ?? 0
}

/** Locks first: of two who leave the list at once, the second finds whom the first one's place has gone to. */
const isInPublicity = async ({ tx }: Context, programme: string): Promise<boolean> => {
  const [row] = await tx.query<{ state: string }>(
    sql`select state::text as state from talent_programmes where id = ${programme}::uuid for update`,
  )
  return row?.state === 'publicity'
}

/**
 * The next in the ranking take the places that have become free 递补, as many as leave no two equals to be parted; they
 * become public with a publicity of their own full length.
 *
 * @returns how many have moved up
 */
export const moveUp = async (context: Context, programme: string, places: number): Promise<number> => {
  let moved = 0
  while (moved < places) {
    const next = await nextInLine(context, programme)
    if (next.length === 0 || next.length > places - moved) break
    for (const { application } of next) await move(context, SLUGS.talentApplications, application, 'move-up')
    moved += next.length
  }
  return moved
}

/** What the list has lost in an application, the next one takes; the list is published anew for it, or without the name. */
export const fillPlace: Follow = async (context) => {
  const programme = String(context.record.programme)
  const wasListed = ['shortlisted', 'objected', 'awarded'].includes(context.record.state)
  if (!wasListed || !(await isInPublicity(context, programme))) return
  const isFilled = (await moveUp(context, programme, 1)) > 0
  await move(context, SLUGS.talentProgrammes, programme, isFilled ? 'republish' : 'amend-list')
}

/** A name has gone that nobody takes the place of: what is published no longer says it. */
export const amendList: Follow = async (context) => {
  const programme = String(context.record.programme)
  if (await isInPublicity(context, programme)) {
    await move(context, SLUGS.talentProgrammes, programme, 'amend-list')
  }
}

/** Who has withdrawn since the ranking was drawn up leaves a place of the list that is about to be published. */
export const fillLeftPlaces: Follow = async (context) => {
  const { id, ranking } = context.record
  const { undecided } = readRanking(ranking)
  // While equals stand for the last place, a person has filled it.
  if (undecided.length === 0) await moveUp(context, id, await freePlaces(context, id))
}

/** A person has named one of equals: the list is published anew. */
export const republishList: Follow = async (context) => {
  await isInPublicity(context, String(context.record.programme))
  await move(context, SLUGS.talentProgrammes, String(context.record.programme), 'republish')
}

/** Whether this application is one of the best that wait, and there is a place for it. */
export const isNextInLine = async (context: ActionContext): Promise<boolean> => {
  const programme = readProgramme(
    await getRecord(context.tx, SLUGS.talentProgrammes, String(context.record.programme)),
  )
  const next = await nextInLine(context, programme.id)
  const isOne = next.some(({ application }) => application === context.record.id)
  return isOne && (await freePlaces(context, programme.id)) > 0
}
