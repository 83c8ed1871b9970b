import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../access/actor'
import { appendAudit } from '../audit/append'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { initialClock } from './clock'
import type { ActionContext } from './definition'

export type Beginning = {
  collection: Slug
  /** Given where something else refers to it already. */
  id?: string
  /** Its columns; those of the engine's own are set here. */
  data: Record<string, unknown>
  actor: Actor
  /** What the trail calls it: `create`, unless it was handed in or issued. */
  action?: string
  reason?: string | null
  /** What the trail keeps of it. */
  trace: Record<string, unknown>
  now: Date
}

/**
 * Stores a record of a reviewed collection in the state its workflow begins with, its clock running, and the first entry of its
 * trail: for whatever comes into being within a transaction, beside Payload's operations.
 *
 * @returns the act as those hear of it who are told of acts (`notify`)
 */
export const begin = async (
  tx: Transaction,
  { collection, id = uuidv7(), data, actor, action = 'create', reason = null, trace, now }: Beginning,
): Promise<ActionContext> => {
  // Loaded late: the registry knows every workflow, and what begins records is part of some.
  const { getWorkflow } = await import('./registry')
  const workflow = getWorkflow(collection)
  const state = workflow.initial
  await tx.payload.db.create({
    collection,
    customID: id,
    data: {
      ...workflow.owned,
      ...data,
      ...(await initialClock(tx, workflow, now)),
      state,
      revision: 1,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    },
    req: tx.req,
    returning: false,
  })
  await appendAudit(tx, { collection, id, action, actor, at: now, toState: state, reason, data: trace })
  const record = { ...data, id, state: '', revision: 0 }
  return { tx, collection, record, actor, action, to: state, passed: [], input: {}, reason, now }
}
