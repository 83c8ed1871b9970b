import { PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { actingFor } from '../access/abilities'
import { appendAuditMany } from '../audit/appendMany'
import type { Transaction } from '../db/transaction'
import type { RefusalReason } from '../errors/Refusal'
import { reasonOf, Refusal } from '../errors/Refusal'
import { assess, mayTake } from './assess'
import type { ActionContext, ActionDefinition, RecordData } from './definition'
import { clockChange, hasClock } from './clock'
import { contextOf } from './context'
import { checkInput, traceableInput } from './input'
import { findVisibleAll, getAction } from './perform'
import type { Performance } from './perform'
import { getWorkflow } from './registry'
import { tableOf } from './tableOf'

/** Most records in one call: what one transaction locks and writes. */
export const MAX_TOGETHER = 1000

export type ManyPerformed = {
  performed: string[]
  /** Each with every reason why not; the others are performed all the same. */
  refused: { id: string; reasons: RefusalReason[] }[]
}

const dialect = new PgDialect()

/** Guards only read; what they ask for one record and again for the next is asked once. */
const rememberReads = (tx: Transaction): Transaction => {
  const answers = new Map<string, Promise<Record<string, unknown>[]>>()
  const query = (statement: SQL) => {
    const { sql: text, params } = dialect.sqlToQuery(statement)
    const key = JSON.stringify([text, params])
    const known = answers.get(key) ?? tx.query(statement)
    answers.set(key, known)
    return known
  }
  return { ...tx, query: query as Transaction['query'] }
}

const writeAll = async (
  tx: Transaction,
  contexts: readonly ActionContext[],
  definition: ActionDefinition,
) => {
  const { collection, now } = contexts[0] as ActionContext
  const workflow = getWorkflow(collection)
  if (definition.change || definition.all || hasClock(workflow)) {
    const reading = rememberReads(tx)
    for (const context of contexts) {
      const { record } = context
      const clock = await clockChange({ ...context, tx: reading }, workflow, context.to)
      const change = { ...clock, ...(await definition.change?.(context)) }
      await tx.payload.db.updateOne({
        collection,
        id: record.id,
        data: {
          ...change,
          state: context.to,
          revision: record.revision + 1,
          updatedAt: now.toISOString(),
        },
        req: tx.req,
        returning: false,
      })
    }
  } else {
    const ids = `{${contexts.map(({ record }) => record.id).join(',')}}`
    const state = definition.to === 'same' ? sql`state` : sql`${definition.to}`
    await tx.query(sql`
      update ${tableOf(collection)} set state = ${state}, revision = revision + 1, updated_at = ${now.toISOString()}
      where id = any(${ids}::uuid[])`)
  }
  await appendAuditMany(
    tx,
    collection,
    contexts.map((context) => ({
      id: context.record.id,
      action: context.action,
      actor: context.actor,
      at: now,
      fromState: context.record.state,
      toState: context.to,
      reason: context.reason,
      data: { input: traceableInput(definition, context.input), revision: context.record.revision + 1 },
    })),
  )
  for (const context of contexts) {
    for (const follow of definition.follow ?? []) await follow(context)
  }
  for (const follow of definition.followAll ?? []) await follow(contexts)
}

/**
 * As `performIn()`, for the same act on up to a thousand records: every check for every record, one entry in each
 * trail, but the reading and writing done together. Who may not see or move a record is told so for that record.
 *
 * @throws Refusal 422 when the input or reason itself is wrong; RangeError for more than `MAX_TOGETHER`.
 */
export const performMany = async (
  tx: Transaction,
  {
    ids,
    ...request
  }: Omit<Performance, 'id' | 'expectedRevision' | 'idempotencyKey'> & { ids: readonly string[] },
): Promise<ManyPerformed> => {
  const { collection, action, actor, now = new Date() } = request
  const distinct = [...new Set(ids)]
  if (distinct.length > MAX_TOGETHER) throw new RangeError(`At most ${MAX_TOGETHER} records at once`)
  const definition = getAction(request)
  const { input, reason, refusals } = checkInput(definition, request)
  if (refusals.length > 0) throw new Refusal(422, ...refusals)
  if (distinct.length === 0) return { performed: [], refused: [] }

  const list = `{${distinct.join(',')}}`
  // In one order for everybody: two such acts take turns instead of blocking each other.
  await tx.query(sql`
    select 1 from ${tableOf(collection)} where id = any(${list}::uuid[]) order by id for update`)
  const visible = await findVisibleAll(tx, { collection, ids: distinct, actor })
  const reading = rememberReads(tx)
  const workflow = getWorkflow(collection)
  const judge = async (id: string, record: RecordData | undefined) => {
    if (!record) return { id, reasons: [reasonOf('not-found')] }
    if (!mayTake(definition, { actor, action, collection, record })) {
      return { id, reasons: [reasonOf('not-your-action')] }
    }
    const acting = actingFor(actor, action, collection, record)
    const known = { tx: reading, collection, record, actor: acting, action, input, reason, now }
    const context = await contextOf(known, definition)
    const { refusals: reasons } = await assess(context, workflow, definition)
    return reasons.length > 0 ? { id, reasons } : { ...context, tx }
  }
  const judged = []
  for (const id of distinct) judged.push(await judge(id, visible.get(id)))
  const contexts = judged.filter((one): one is ActionContext => 'record' in one)
  const refused = judged.filter((one): one is ManyPerformed['refused'][number] => 'reasons' in one)
  if (contexts.length > 0) await writeAll(tx, contexts, definition)
  return { performed: contexts.map(({ record }) => record.id), refused }
}
