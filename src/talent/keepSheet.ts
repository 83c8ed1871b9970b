import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { cleanText } from '../text/normalise'
import { findVisible } from '../workflow/perform'
import { programmeOf } from './related'
import { readPoints, writeSheet } from './sheets'

/** Longest remark, in characters. */
export const MAX_REMARK = 2000

const remarkOf = (entered: unknown): string => {
  if (entered === undefined || entered === null || entered === '') return ''
  const cleaned = cleanText(String(entered), { max: MAX_REMARK, multiline: true })
  if (cleaned.ok) return cleaned.value
  if (cleaned.code === 'empty') return ''
  throw new Refusal(422, reasonOf(`reason-${cleaned.code}`, { max: MAX_REMARK }))
}

/**
 * Keeps what a reviewer has entered so far, for themselves alone; handing in is an act of its own.
 *
 * @throws Refusal 403 somebody else's · 404 not there for this actor · 409 not being scored (any more) · 422 points or remark
 */
export const keepSheet = (
  payload: Payload,
  {
    actor,
    score,
    points: entered,
    remark,
  }: { actor: StaffActor; score: string; points: unknown; remark: unknown },
): Promise<void> =>
  inTransaction(payload, async (tx) => {
    const seen = await findVisible(tx, { collection: SLUGS.talentScores, id: score, actor })
    if (!seen) throw new Refusal(404, reasonOf('not-found'))
    if (seen.owner !== actor.id) throw new Refusal(403, reasonOf('not-your-action'))
    // Waits for an act on it that is under way: what is handed in is not written over.
    const [row] = await tx.query<{ state: string }>(
      sql`select state::text as state from talent_scores where id = ${score}::uuid for update`,
    )
    if (row?.state !== 'ready') throw new Refusal(409, reasonOf('sheet-closed'))
    const { criteria } = await programmeOf({ tx, record: seen })
    const points = readPoints(criteria, entered)
    if (!points) throw new Refusal(422, reasonOf('sheet-invalid'))
    await writeSheet(tx, { score, points, remark: remarkOf(remark) })
  })
