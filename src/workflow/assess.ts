import { may } from '../access/abilities'
import type { RefusalReason } from '../errors/Refusal'
import { reasonOf } from '../errors/Refusal'
import type { ActionContext, ActionDefinition, WorkflowDefinition } from './definition'
import { findParts } from './fourEyes'

/** Whether this actor's role and scope allow the action on this record at all, wherever it stands. */
export const mayTake = (
  definition: ActionDefinition,
  { actor, action, collection, record }: Pick<ActionContext, 'actor' | 'action' | 'collection' | 'record'>,
): boolean => {
  if (definition.by === 'system') return actor.kind === 'system'
  if (definition.by === 'applicant') {
    return actor.kind === 'applicant' && actor.collection === collection && actor.record === record.id
  }
  return actor.kind === 'staff' && may(actor, action, collection, record)
}

const findFourEyesRefusal = async (
  context: ActionContext,
  workflow: WorkflowDefinition,
  definition: ActionDefinition,
): Promise<RefusalReason | null> => {
  if (!definition.differsFrom || context.actor.kind !== 'staff') return null
  const { tx, collection, record, actor } = context
  const parts = await findParts(tx, {
    collection,
    ids: [record.id],
    initial: workflow.initial,
    actions: definition.differsFrom,
  })
  return parts.some(({ person }) => person === actor.id || person === actor.for?.id)
    ? reasonOf('four-eyes')
    : null
}

export type Assessment = {
  /** False: this actor has no business with this action at all, and it is not offered. */
  mayAct: boolean
  /** Everything that stands against it now; empty: it can be done. */
  refusals: RefusalReason[]
}

/**
 * May this actor do this to this record now, and if not, why not: every reason, not only the first. Used alike by the
 * dry run behind the buttons and by `perform()` under the lock.
 */
export const assess = async (
  context: ActionContext,
  workflow: WorkflowDefinition,
  definition: ActionDefinition,
): Promise<Assessment> => {
  if (!mayTake(definition, context)) return { mayAct: false, refusals: [reasonOf('not-your-action')] }
  if (!definition.from.includes(context.record.state)) {
    const { collection, record } = context
    return { mayAct: true, refusals: [reasonOf('wrong-state', { collection, state: record.state })] }
  }
  const refusals: RefusalReason[] = []
  if (context.passed.includes(context.action)) refusals.push(reasonOf('already-passed'))
  const fourEyes = await findFourEyesRefusal(context, workflow, definition)
  if (fourEyes) refusals.push(fourEyes)
  for (const guard of definition.guards ?? []) {
    const refusal = await guard(context)
    if (refusal && !refusals.some(({ code }) => code === refusal.code)) refusals.push(refusal)
  }
  return { mayAct: true, refusals }
}
