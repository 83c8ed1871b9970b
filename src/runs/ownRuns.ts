import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import type { StaffActor } from '../access/actor'
import { query } from '../db/transaction'
import type { RunDefinition, RunKind } from './definition'
import { getRun } from './registry'
import { abandonRun } from './work'

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export type RunView = {
  id: string
  kind: RunKind
  state: RunState
  done: number
  total: number | null
  result: Record<string, unknown> | null
  /** A code under `errors:` or `fault`. */
  error: string | null
}

/** A run as its owner sees it; undefined for anybody else. */
export const findRun = async (
  payload: Payload,
  actor: StaffActor,
  id: string,
): Promise<RunView | undefined> => {
  if (!isUuid(id)) return undefined
  const [run] = await query<RunView>(
    payload,
    sql`select id, kind, state, done::int, total::int, result, error from runs
      where id = ${id}::uuid and owner_id = ${actor.id}::uuid`,
  )
  return run
}

/** Cancels one's own run: between two steps at once, inside a step at its next sign of progress. */
export const cancelRun = async (
  payload: Payload,
  actor: StaffActor,
  id: string,
  find: (kind: string) => RunDefinition = getRun,
): Promise<'cancelled' | 'over' | 'unknown'> => {
  if (!(await findRun(payload, actor, id))) return 'unknown'
  const [run] = await query(
    payload,
    sql`update runs set state = 'cancelled', finished_at = now(), updated_at = now()
      where id = ${id}::uuid and owner_id = ${actor.id}::uuid and state in ('waiting', 'running') returning 1`,
  )
  if (!run) return 'over'
  await abandonRun(payload, id, find)
  return 'cancelled'
}
