import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../access/actor'
import type { Transaction } from '../db/transaction'
import type { RunKind } from './definition'

type Request = { kind: RunKind; params: Record<string, unknown>; actor: Actor; total?: number; id?: string }

/**
 * Puts long work in line, in the caller's transaction: it begins if and only if the act is committed. Personal data
 * has no place in `params`.
 *
 * @returns the run's id.
 */
export const startRun = async (
  tx: Transaction,
  { kind, params, actor, total, id = uuidv7() }: Request,
): Promise<string> => {
  const owner = actor.kind === 'staff' ? actor.id : null
  await tx.query(sql`
    insert into runs (id, kind, state, owner_id, params, done, total, attempts, created_at, updated_at)
    values (${id}::uuid, ${kind}, 'waiting', ${owner}::uuid, ${JSON.stringify(params)}::jsonb, 0, ${total ?? null}, 0,
      now(), now())`)
  return id
}
