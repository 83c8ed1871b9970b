import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf, Refusal } from '../../errors/Refusal'
import type { RefusalReason } from '../../errors/Refusal'
import type { ActionContext, Guard, InputField } from '../../workflow/definition'
import type { Conflict } from './conflict'
import { findConflicts } from './findConflicts'
import type { Question } from './findConflicts'

/** What the approver says who approves in the face of conflicts. */
export const ACKNOWLEDGE: InputField = {
  name: 'conflicts',
  type: 'select',
  required: false,
  options: ['acknowledged'],
}

const questionOf = ({ record }: Pick<ActionContext, 'record'>, asProposed: boolean): Question => ({
  event: record.id,
  startsAt: new Date(String(asProposed ? record.proposedStart : record.startsAt)),
  endsAt: new Date(String(asProposed ? record.proposedEnd : record.endsAt)),
})

const refusalFor = (conflicts: readonly Conflict[]): RefusalReason | null => {
  const taken = conflicts.find(({ severity }) => severity === 'refused')
  return taken ? reasonOf('event-room-taken', { room: taken.what, title: taken.event?.title ?? '' }) : null
}

const refusesTaken =
  (asProposed: boolean): Guard =>
  async (context) => {
    // That nobody has asked to move it is for another guard to say.
    if (asProposed && !context.record.proposedStart) return null
    return refusalFor(await findConflicts(context.tx, questionOf(context, asProposed)))
  }

/** Two events are not approved for one room at one time. */
export const roomsAreFree = refusesTaken(false)

/** Likewise at the time somebody wants to move it to. */
export const roomsAreFreeThen = refusesTaken(true)

const settle = async (context: ActionContext, asProposed: boolean) => {
  const { tx, record, input } = context
  // Two who approve events in one venue take turns, so that the second sees what the first has booked.
  if (record.venue)
    await tx.query(sql`select 1 from venues where id = ${String(record.venue)}::uuid for update`)
  const conflicts = await findConflicts(tx, questionOf(context, asProposed))
  const refusal = refusalFor(conflicts)
  if (refusal) throw new Refusal(409, refusal)
  if (conflicts.length > 0 && input.conflicts !== 'acknowledged') {
    throw new Refusal(409, reasonOf('event-conflicts-unseen', { count: conflicts.length }))
  }
  const seen = conflicts.map(({ kind, severity, what, event, day }) => ({
    kind,
    severity,
    what,
    event: event?.id ?? null,
    day,
  }))
  return { acknowledged: seen.length > 0 ? seen : null }
}

/** The columns of an approval: which conflicts the approver has seen. @throws Refusal 409 room taken, or conflicts not acknowledged */
export const settleConflicts = (context: ActionContext): Promise<Record<string, unknown>> =>
  settle(context, false)

/** As above, for the time somebody wants to move it to. */
export const settleConflictsThen = (context: ActionContext): Promise<Record<string, unknown>> =>
  settle(context, true)
