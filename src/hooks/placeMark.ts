import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../access/actor'
import { placeOf } from '../access/placeOf'
import { appendAudit } from '../audit/append'
import { canonicalJson } from '../audit/entry'
import { sm3 } from '../audit/sm3'
import { SLUGS } from '../collections/slugs'
import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { visibilityIn } from '../livestream/frames/purpose'
import { findVisible } from '../workflow/perform'

/** A mark is set by who holds the case, and belongs where the case does. */
export const placeMark: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (!data || operation !== 'create' || typeof data.case !== 'string') return data
  const actor = actorOf(req)
  if (actor.kind !== 'staff') return data
  const tx = await transactionOf(req)
  const record = await findVisible(tx, { collection: SLUGS.liveCases, id: data.case, actor })
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  if (record.assignee !== actor.id) throw new Refusal(409, reasonOf('not-taken-by-you'))
  const { county, agency } = placeOf(record)
  return { ...data, county, agency, owner: actor.id, visibility: visibilityIn(record.state) }
}

/** The trail knows that there is a mark, and its digest; what it says may be nobody's to read yet. */
export const recordMark: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return
  const { id, inMs, outMs, note } = doc as { id: string; inMs: number; outMs: number; note: string }
  await appendAudit(await transactionOf(req), {
    collection: SLUGS.caseMarks,
    id,
    action: 'create',
    actor: actorOf(req),
    at: new Date(),
    data: { digest: sm3(canonicalJson({ id, inMs, outMs, note })) },
  })
}
