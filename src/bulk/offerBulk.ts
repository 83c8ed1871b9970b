import type { Payload } from 'payload'

import { actingFor } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { assess } from '../workflow/assess'
import { contextOf } from '../workflow/context'
import type { ActionDefinition, InputField, RecordData } from '../workflow/definition'
import { findVisibleAll } from '../workflow/perform'
import { getWorkflow } from '../workflow/registry'
import { titleColumnOf } from './titleColumnOf'

export type OfferedBulk = {
  action: string
  intent: NonNullable<ActionDefinition['intent']>
  reason: 'required' | 'optional' | 'none'
  input: readonly InputField[]
  /** Of the records looked at, those it could be done to now. */
  possible: number
  looked: number
}

/** `titles`: what the records looked at are called, by id. */
export type BulkOffers = { offers: OfferedBulk[]; titles: Record<string, string> }

const titlesOf = (payload: Payload, collection: Slug, records: ReadonlyMap<string, RecordData>) => {
  const column = titleColumnOf(payload, collection)
  return Object.fromEntries([...records].map(([id, record]) => [id, String(record[column] ?? '')]))
}

/** Records looked at before the acts are offered. */
export const MOST_LOOKED_AT = 20

/** Acts for many at once that the dry run allows on at least one of the chosen records. */
export const offerBulk = (
  payload: Payload,
  {
    collection,
    ids,
    actor,
    now = new Date(),
  }: { collection: Slug; ids: readonly string[]; actor: StaffActor; now?: Date },
): Promise<BulkOffers> =>
  inTransaction(payload, async (tx) => {
    const workflow = getWorkflow(collection)
    const visible = await findVisibleAll(tx, { collection, ids: ids.slice(0, MOST_LOOKED_AT), actor })
    const offers: OfferedBulk[] = []
    for (const [action, definition] of Object.entries(workflow.actions)) {
      if (!definition.bulk) continue
      let possible = 0
      for (const record of visible.values()) {
        const acting = actingFor(actor, action, collection, record)
        const known = { tx, collection, record, actor: acting, action, input: {}, reason: null, now }
        const { mayAct, refusals } = await assess(await contextOf(known, definition), workflow, definition)
        if (mayAct && refusals.length === 0) possible += 1
      }
      if (possible === 0) continue
      const { intent = 'normal', reason = 'none', input = [] } = definition
      offers.push({ action, intent, reason, input, possible, looked: visible.size })
    }
    return { offers, titles: titlesOf(payload, collection, visible) }
  })
