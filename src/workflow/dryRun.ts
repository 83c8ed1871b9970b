import type { Payload } from 'payload'

import { actingFor } from '../access/abilities'
import type { Actor } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { RefusalReason } from '../errors/Refusal'
import { assess } from './assess'
import type { ActionDefinition, InputField, Tone, WorkflowDefinition } from './definition'
import { readClock } from './clock'
import { contextOf } from './context'
import type { Clock } from './clock'
import { findPassed } from './parallel'
import { findVisible } from './perform'
import { getWorkflow } from './registry'

export type OfferedAction = {
  action: string
  to: string
  intent: NonNullable<ActionDefinition['intent']>
  reason: 'required' | 'optional' | 'none'
  input: readonly InputField[]
  bulk: boolean
  /** Whose rights are lent for it; null where the own suffice. */
  actingFor: string | null
  /** Empty: can be done now. Otherwise every reason why not. */
  refusals: RefusalReason[]
}

export type DryRun = {
  state: string
  tone: Tone
  revision: number
  editable: boolean
  clock: Clock | null
  /** Where several have to pass it side by side: who has, and who has not yet. */
  joint: { passed: string[]; open: string[] } | null
  /** Actions this actor could have on this record in its present state; those of other people are not listed. */
  actions: OfferedAction[]
}

/** How far a parallel review of the record has come; null where there is none in its state. */
const findJoint = async (
  { actions }: WorkflowDefinition,
  known: Parameters<typeof findPassed>[0],
): Promise<DryRun['joint']> => {
  const all = Object.values(actions).find((one) => one.all && one.from.includes(known.record.state))?.all
  if (!all) return null
  const passed = await findPassed(known, all.of)
  return {
    passed: all.of.filter((action) => passed.includes(action)),
    open: all.of.filter((action) => !passed.includes(action)),
  }
}

/**
 * What this actor could do with this record now, and why not where not. The only source of the buttons.
 *
 * @throws Refusal 404 when the record is not there for this actor.
 */
export const dryRun = (
  payload: Payload,
  { collection, id, actor, now = new Date() }: { collection: Slug; id: string; actor: Actor; now?: Date },
): Promise<DryRun> =>
  inTransaction(payload, async (tx) => {
    const workflow = getWorkflow(collection)
    const record = await findVisible(tx, { collection, id, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const actions: OfferedAction[] = []
    for (const [action, definition] of Object.entries(workflow.actions)) {
      if (!definition.from.includes(record.state)) continue
      const acting = actingFor(actor, action, collection, record)
      const known = { tx, collection, record, actor: acting, action, input: {}, reason: null, now }
      const context = await contextOf(known, definition)
      const { mayAct, refusals } = await assess(context, workflow, definition)
      if (!mayAct) continue
      actions.push({
        action,
        to: context.to,
        actingFor: acting.kind === 'staff' ? (acting.for?.name ?? null) : null,
        intent: definition.intent ?? 'normal',
        reason: definition.reason ?? 'none',
        input: definition.input ?? [],
        bulk: definition.bulk ?? false,
        refusals,
      })
    }
    return {
      state: record.state,
      tone: workflow.states[record.state]?.tone ?? 'draft',
      revision: record.revision,
      editable: workflow.editable.includes(record.state),
      clock: readClock(record),
      joint: await findJoint(workflow, { tx, collection, record }),
      actions,
    }
  })
