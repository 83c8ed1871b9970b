import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { staffActorOf, systemActor } from '../access/actor'
import type { Actor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { Refusal } from '../errors/Refusal'
import { RunCancelled } from './definition'
import type { RunContext, RunDefinition } from './definition'
import { getRun } from './registry'

/** A step that fails is tried again, later each time; after this many failures in a row the run has failed. */
const MAX_ATTEMPTS = 5

type Find = (kind: string) => RunDefinition

type Row = {
  id: string
  kind: string
  owner: string | null
  params: Record<string, unknown>
  cursor: Record<string, unknown> | null
  done: number
  total: number | null
  attempts: number
}

const columns = sql`id, kind, owner_id as owner, params, cursor, done::int, total::int, attempts::int`

const findOpenRuns = (payload: Payload) =>
  query<{ id: string }>(
    payload,
    sql`select id from runs
      where state in ('waiting', 'running') and updated_at <= now() - make_interval(secs => case when attempts > 0 then 2 ^ attempts else 0 end)
      order by created_at limit 20`,
  )

/** The run, if no other worker is at it: the lock falls with the transaction, and with a worker that is killed. */
const claim = async (tx: Transaction, id: string): Promise<Row | undefined> => {
  const [lock] = await tx.query<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`run:${id}`}, 0)) as free`,
  )
  if (!lock?.free) return undefined
  const [row] = await tx.query<Row>(
    sql`select ${columns} from runs where id = ${id}::uuid and state in ('waiting', 'running')`,
  )
  return row
}

const actorOfRun = async (payload: Payload, { owner, kind }: Row): Promise<Actor> => {
  if (!owner) return systemActor(kind)
  // The rights are those of the owner as they are now.
  const user = await payload.findByID({ collection: SLUGS.users, id: owner, depth: 0, overrideAccess: true })
  return staffActorOf({ ...user, collection: SLUGS.users })
}

/** Outside the step's transaction, so that people see it. */
const reporter = (payload: Payload, id: string) => async (done: number) => {
  const [shown] = await query<{ state: string }>(
    payload,
    sql`update runs set done = ${done}, updated_at = now() where id = ${id}::uuid and state <> 'cancelled' returning state`,
  )
  if (!shown) throw new RunCancelled()
}

const takeStep = (payload: Payload, id: string, find: Find): Promise<'more' | 'over' | 'busy'> =>
  inTransaction(payload, async (tx) => {
    const row = await claim(tx, id)
    if (!row) return 'busy'
    await query(payload, sql`update runs set state = 'running' where id = ${id}::uuid and state = 'waiting'`)
    const context: RunContext = {
      payload,
      tx,
      id,
      params: row.params,
      cursor: row.cursor,
      done: row.done,
      total: row.total,
      actor: await actorOfRun(payload, row),
      report: reporter(payload, id),
    }
    const step = await find(row.kind).step(context)
    const [kept] = await tx.query(sql`
      update runs set state = ${step.finished ? 'done' : 'running'}::enum_runs_state, done = ${row.done + step.done},
        total = ${step.total ?? row.total}, cursor = ${JSON.stringify(step.cursor)}::jsonb,
        result = coalesce(${step.result ? JSON.stringify(step.result) : null}::jsonb, result),
        finished_at = ${step.finished ? sql`now()` : sql`null`}, attempts = 0, error = null, updated_at = now()
      where id = ${id}::uuid and state <> 'cancelled' returning 1`)
    if (!kept) throw new RunCancelled()
    return step.finished ? 'over' : 'more'
  })

/** Lets a run that is over take away what it left. */
export const abandonRun = async (payload: Payload, id: string, find: Find = getRun): Promise<void> => {
  const [row] = await query<Row>(payload, sql`select ${columns} from runs where id = ${id}::uuid`)
  if (row) await find(row.kind).abandon?.({ payload, id, params: row.params, cursor: row.cursor })
}

/** What went wrong, for the person who waits: a refusal by its code, anything else as a fault told in the log. */
const noteFailure = async (payload: Payload, id: string, error: unknown, find: Find) => {
  payload.logger.error({ msg: `run ${id} failed`, err: error })
  const isFinal = error instanceof Refusal
  const code = error instanceof Refusal ? (error.reasons[0]?.code ?? 'fault') : 'fault'
  const [row] = await query<{ state: string }>(
    payload,
    sql`update runs set attempts = attempts + 1, error = ${code}, updated_at = now(),
        state = case when ${isFinal} or attempts + 1 >= ${MAX_ATTEMPTS} then 'failed'::enum_runs_state else state end,
        finished_at = case when ${isFinal} or attempts + 1 >= ${MAX_ATTEMPTS} then now() end
      where id = ${id}::uuid and state in ('waiting', 'running') returning state`,
  )
  if (row?.state === 'failed') await abandonRun(payload, id, find)
}

const advance = async (payload: Payload, id: string, find: Find): Promise<boolean> => {
  try {
    // What it did at its end may have put other work in line.
    return (await takeStep(payload, id, find)) !== 'busy'
  } catch (error) {
    if (error instanceof RunCancelled) await abandonRun(payload, id, find)
    else await noteFailure(payload, id, error, find)
    return false
  }
}

/**
 * Works on every open run, a step of each in turn, until none has more to do. A worker that is killed leaves the last
 * committed step; the next one goes on from there.
 */
export const workOnRuns = async (
  payload: Payload,
  { signal, find = getRun }: { signal?: AbortSignal; find?: Find } = {},
): Promise<void> => {
  let busy = true
  while (busy && !signal?.aborted) {
    busy = false
    for (const { id } of await findOpenRuns(payload)) {
      if (signal?.aborted) return
      busy = (await advance(payload, id, find)) || busy
    }
  }
}
