import type { Payload, TypedUser } from 'payload'

import { staffActorOf } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { RecordData } from '../workflow/definition'
import { findVisible } from '../workflow/perform'
import { MAX_TOGETHER, performMany } from '../workflow/performMany'
import type { ManyPerformed } from '../workflow/performMany'

export type Split = {
  /** The new point. */
  point: string
  moved: string[]
  /** They stay where they were. */
  refused: ManyPerformed['refused']
}

const createBeside = async (
  tx: Transaction,
  user: TypedUser,
  { consultation, clause }: RecordData,
  title: string,
) => {
  const { id } = await tx.payload.create({
    collection: SLUGS.points,
    req: tx.req,
    user,
    overrideAccess: false,
    depth: 0,
    data: { consultation, clause, title } as never,
  })
  return id
}

/**
 * Makes a new point of some of a point's comments, in one transaction: each joins the new point and then leaves the
 * old one, by acts of its own. A comment that cannot be moved stays, and is named.
 *
 * @throws Refusal 404 no such point · 409 it is no longer worked on, or none of the comments can be moved · 422 none or
 *   too many comments chosen.
 */
export const splitPoint = (
  payload: Payload,
  {
    point,
    comments,
    title,
    user,
  }: { point: string; comments: readonly string[]; title: string; user: TypedUser },
): Promise<Split> => {
  const actor = staffActorOf(user)
  if (comments.length === 0) throw new Refusal(422, reasonOf('nothing-chosen'))
  if (comments.length > MAX_TOGETHER)
    throw new Refusal(422, reasonOf('too-many-records', { max: MAX_TOGETHER }))
  return inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.points, id: point, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    if (record.state !== 'open') throw new Refusal(409, reasonOf('point-not-open'))
    const into = await createBeside(tx, user, record, title)
    const move = (action: string, ids: readonly string[], input: Record<string, string>) =>
      performMany(tx, { collection: SLUGS.comments, ids, action, actor, input })
    const joined = await move('group', comments, { point: into })
    const left = await move('leave-point', joined.performed, { point })
    // Who carried the point no longer has not moved: better not half of it.
    const [stuck] = left.refused
    if (stuck) throw new Refusal(409, ...stuck.reasons)
    if (left.performed.length === 0) throw new Refusal(409, ...(joined.refused[0]?.reasons ?? []))
    return { point: into, moved: left.performed, refused: joined.refused }
  })
}
