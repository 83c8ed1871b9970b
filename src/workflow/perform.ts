import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, Where } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf, actingFor } from '../access/abilities'
import type { Actor } from '../access/actor'
import { toWhere } from '../access/toWhere'
import { appendAudit } from '../audit/append'
import type { Slug } from '../collections/slugs'
import { againAfterDeadlock } from '../db/afterDeadlock'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { assess, mayTake } from './assess'
import { clockChange } from './clock'
import type { ActionContext, ActionDefinition, RecordData } from './definition'
import { contextOf } from './context'
import { checkInput, traceableInput } from './input'
import { getWorkflow } from './registry'
import { tableOf } from './tableOf'

export type Performance = {
  collection: Slug
  id: string
  action: string
  actor: Actor
  reason?: unknown
  input?: Record<string, unknown>
  /** The revision the actor saw: a record that has moved on is not touched. */
  expectedRevision?: number
  /** The same key on the same record performs once; a repeat gets the first result. */
  idempotencyKey?: string
  now?: Date
}

export type Performed = { id: string; state: string; revision: number; repeated: boolean }

const seenBy = (actor: Actor, collection: Slug): boolean | Where => {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'applicant') return toWhere(abilityOf(actor), 'read', collection)
  return actor.collection === collection && { id: { equals: actor.record } }
}

/**
 * The record as this actor may see it, else undefined: somebody without the right to see a record learns nothing
 * about it.
 */
export const findVisible = async (
  tx: Pick<Transaction, 'payload' | 'req'>,
  { collection, id, actor }: Pick<Performance, 'collection' | 'id' | 'actor'>,
): Promise<RecordData | undefined> => {
  if (!isUuid(id)) return undefined
  const visible = seenBy(actor, collection)
  if (visible === false) return undefined
  const byId = { id: { equals: id } }
  const record = await tx.payload.db.findOne<RecordData>({
    collection,
    req: tx.req,
    where: visible === true ? byId : { and: [byId, visible] },
  })
  return record ?? undefined
}

/** As `findVisible`, for many ids at once. */
export const findVisibleAll = async (
  tx: Pick<Transaction, 'payload' | 'req'>,
  { collection, ids, actor }: { collection: Slug; ids: readonly string[]; actor: Actor },
): Promise<Map<string, RecordData>> => {
  const visible = seenBy(actor, collection)
  const known = ids.filter((id) => isUuid(id))
  if (visible === false || known.length === 0) return new Map()
  const byId = { id: { in: known } }
  const { docs } = await tx.payload.db.find<RecordData>({
    collection,
    req: tx.req,
    where: visible === true ? byId : { and: [byId, visible] },
    limit: known.length,
    pagination: false,
  })
  return new Map(docs.map((record) => [record.id, record]))
}

const actorIdOf = (actor: Actor) => (actor.kind === 'staff' ? actor.id : null)

/** What the act with this key led to, when it has been performed before: by the same person, the same act. */
const findRepeat = async (
  tx: Transaction,
  { collection, id, action, actor, idempotencyKey }: Performance,
): Promise<Performed | undefined> => {
  if (idempotencyKey === undefined) return undefined
  const [entry] = await tx.query<{
    action: string
    actor_id: string | null
    state: string
    revision: number
  }>(sql`
    select action, actor_id, to_state as state, (data->>'revision')::int as revision from audit_entries
    where subject_collection = ${collection} and subject_id = ${id} and idempotency_key = ${idempotencyKey}`)
  if (!entry) return undefined
  if (entry.action !== action || entry.actor_id !== actorIdOf(actor)) {
    throw new Refusal(409, reasonOf('idempotency-key-reused'))
  }
  return { id, state: entry.state, revision: entry.revision, repeated: true }
}

/** Who moved the record last: told to the one who came second. */
const lastAct = async (tx: Transaction, { collection, id }: Performance) => {
  const [entry] = await tx.query<{ action: string; name: string | null; at: string }>(sql`
    select action, actor->>'name' as name, at from audit_entries
    where subject_collection = ${collection} and subject_id = ${id} order by sequence desc limit 1`)
  return {
    action: entry?.action ?? '',
    name: entry?.name ?? '',
    at: entry ? new Date(entry.at).toISOString() : '',
  }
}

const assertExpected = async (tx: Transaction, request: Performance, record: RecordData) => {
  if (request.expectedRevision === undefined || request.expectedRevision === record.revision) return
  throw new Refusal(
    409,
    reasonOf('moved-on', { collection: request.collection, ...(await lastAct(tx, request)) }),
  )
}

const assertPossible = async (context: ActionContext, request: Performance, definition: ActionDefinition) => {
  const { refusals } = await assess(context, getWorkflow(context.collection), definition)
  if (!refusals.some(({ code }) => code === 'wrong-state')) {
    if (refusals.length > 0) throw new Refusal(409, ...refusals)
    return
  }
  const last = await lastAct(context.tx, request)
  throw new Refusal(
    409,
    reasonOf('wrong-state-now', { collection: request.collection, state: context.record.state, ...last }),
  )
}

const write = async (context: ActionContext, request: Performance, definition: ActionDefinition) => {
  const { tx, collection, record, to: state, now } = context
  const revision = record.revision + 1
  const clock = await clockChange(context, getWorkflow(collection), state)
  await tx.payload.db.updateOne({
    collection,
    id: record.id,
    data: {
      ...clock,
      ...(await definition.change?.(context)),
      state,
      revision,
      updatedAt: now.toISOString(),
    },
    req: tx.req,
    returning: false,
  })
  await appendAudit(tx, {
    collection,
    id: record.id,
    action: context.action,
    actor: context.actor,
    at: now,
    fromState: record.state,
    toState: state,
    reason: context.reason,
    data: { input: traceableInput(definition, context.input), revision },
    idempotencyKey: request.idempotencyKey,
  })
  for (const follow of definition.follow ?? []) await follow(context)
  for (const follow of definition.followAll ?? []) await follow([context])
  return { id: record.id, state, revision, repeated: false }
}

/** @throws Refusal 400 for an action the collection does not have. */
export const getAction = ({
  collection,
  action,
}: Pick<Performance, 'collection' | 'action'>): ActionDefinition => {
  const { actions } = getWorkflow(collection)
  const definition = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!definition) throw new Refusal(400, reasonOf('unknown-action', { action: action.slice(0, 40) }))
  return definition
}

/** Closes the race between two people who saw the same state: the second waits here and then reads what the first wrote. */
const lock = async (
  tx: Transaction,
  { collection, id, input }: Performance,
  { alsoLocks }: ActionDefinition,
) => {
  const other = alsoLocks ? input?.[alsoLocks] : undefined
  const ids = [id, ...(isUuid(other) ? [String(other)] : [])]
  await tx.query(sql`
    select 1 from ${tableOf(collection)} where id = any(${`{${ids.join(',')}}`}::uuid[]) order by id for update`)
}

const IDEMPOTENCY_KEY = /^[\w.:-]{1,100}$/

const assertWellFormed = ({ id, idempotencyKey }: Performance) => {
  if (!isUuid(id)) throw new Refusal(404, reasonOf('not-found'))
  if (idempotencyKey !== undefined && !IDEMPOTENCY_KEY.test(idempotencyKey)) {
    throw new Refusal(400, reasonOf('malformed-request'))
  }
}

/**
 * As `perform()`, inside a transaction that is already open: for acts that follow from another act.
 *
 * @throws Refusal 400 unknown action or malformed key · 403 not this actor's to do · 404 not there for this actor · 409 not possible
 *   now (moved on, wrong state, four eyes, guards) · 422 reason or input missing or invalid.
 */
export const performIn = async (tx: Transaction, request: Performance): Promise<Performed> => {
  const { collection, actor, action } = request
  const definition = getAction(request)
  assertWellFormed(request)
  await lock(tx, request, definition)
  const record = await findVisible(tx, request)
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  // Before anything is said of what others did: who may not act learns nothing more than that.
  if (!mayTake(definition, { actor, action, collection, record })) {
    throw new Refusal(403, reasonOf('not-your-action'))
  }
  const repeat = await findRepeat(tx, request)
  if (repeat) return repeat
  await assertExpected(tx, request, record)
  const { input, reason, refusals } = checkInput(definition, request)
  const now = request.now ?? new Date()
  const context = await contextOf(
    {
      tx,
      collection,
      record,
      actor: actingFor(actor, action, collection, record),
      action,
      input,
      reason,
      now,
    },
    definition,
  )
  await assertPossible(context, request, definition)
  if (refusals.length > 0) throw new Refusal(422, ...refusals)
  return write(context, request, definition)
}

/**
 * The sole writer of state. Locks the record, checks that this actor may do this now, writes the change, the audit
 * entry and whatever follows in one transaction, and resolves after the commit. Two that wait for each other are no error: the one
 * the database gave up is performed after the other.
 */
export const perform = (payload: Payload, request: Performance): Promise<Performed> =>
  againAfterDeadlock(() => inTransaction(payload, (tx) => performIn(tx, request)))
