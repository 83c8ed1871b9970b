import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'

/** A record names only what its author may see: an id from elsewhere opens nothing and lends nothing. */
export const refuseUnseen =
  (relations: Readonly<Record<string, Slug>>): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const actor = actorOf(req)
    if (actor.kind !== 'staff') return data
    const before = originalDoc as Record<string, unknown> | undefined
    const tx = await transactionOf(req)
    for (const [name, collection] of Object.entries(relations)) {
      const id: unknown = (data as Record<string, unknown>)[name]
      if (typeof id !== 'string' || id === before?.[name]) continue
      const seen = await findVisible(tx, { collection, id, actor })
      if (!seen) throw new Refusal(422, reasonOf('relation-unseen', { field: name }))
    }
    return data
  }
