import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { intakePool } from '../db/intakePool'
import { perform } from '../workflow/perform'
import { readDisownToken } from './disownToken'

export type DisownableComment = {
  id: string
  receipt: string
  title: string
  titleEn: string | null
  arrivedAt: Date
  disowned: boolean
}

/** The comment a disown link is about; undefined when the link is not ours or the comment is gone. */
export const findDisownable = async (token: string): Promise<DisownableComment | undefined> => {
  const id = readDisownToken(token)
  if (!id) return undefined
  const { rows } = await intakePool().query<DisownableComment>(
    `select c.id, c.receipt_code as receipt, n.title, n.title_en as "titleEn", c.arrived_at as "arrivedAt",
        coalesce(c.disowned, false) as disowned
      from comments c join consultations n on n.id = c.consultation_id where c.id = $1`,
    [id],
  )
  return rows[0]
}

/**
 * Marks a comment as not written by whose address it came with. However often the link is used, it is marked once.
 *
 * @returns whether the token is one of ours.
 */
export const disownComment = async (payload: Payload, token: string): Promise<boolean> => {
  const comment = await findDisownable(token)
  if (!comment) return false
  await perform(payload, {
    collection: SLUGS.comments,
    id: comment.id,
    action: 'disown',
    actor: systemActor('disown-link'),
    idempotencyKey: 'disown-link',
  })
  return true
}
