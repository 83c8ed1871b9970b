import type { CollectionBeforeOperationHook } from 'payload'

import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { placeOf } from '../access/placeOf'
import type { Slug } from '../collections/slugs'
import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'

/**
 * Only what is in one's own scope is copied. What is public may be read by everybody, field by field; Payload copies the
 * row whole, and whoever makes a copy reads all of it.
 */
export const refuseForeignCopy =
  (slug: Slug): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const id = operation === 'create' && 'duplicateFromID' in args ? args.duplicateFromID : undefined
    const actor = actorOf(req)
    if (id === undefined || actor.kind !== 'staff') return
    const original = await findVisible(await transactionOf(req), { collection: slug, id: String(id), actor })
    if (!original || !may(actor, 'history', slug, placeOf(original))) {
      throw new Refusal(404, reasonOf('not-found'))
    }
  }
