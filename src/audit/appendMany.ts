import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { Transaction } from '../db/transaction'
import type { Act } from './append'
import { auditHash, auditActorOf, CHAIN_START } from './entry'

type Head = { subject: string; sequence: number; hash: string }

const findHeads = async (tx: Transaction, collection: string, ids: string) => {
  const heads = await tx.query<Head>(sql`
    select distinct on (subject_id) subject_id as subject, sequence::int, hash from audit_entries
    where subject_collection = ${collection} and subject_id = any(${ids}::text[])
    order by subject_id, sequence desc`)
  return new Map(heads.map((head) => [head.subject, head]))
}

/**
 * As `appendAudit`, for one act on many records of one collection: one entry for each, in three round trips.
 * Ids must be distinct.
 */
export const appendAuditMany = async (
  tx: Transaction,
  collection: string,
  acts: readonly Omit<Act, 'collection' | 'idempotencyKey'>[],
): Promise<void> => {
  if (acts.length === 0) return
  const ids = `{${acts.map(({ id }) => id).join(',')}}`
  // In one order for everybody, as two such acts would otherwise wait for each other.
  await tx.query(sql`
    select pg_advisory_xact_lock(key) from (
      select hashtextextended('audit:' || ${collection}::text || ':' || id, 0) as key from unnest(${ids}::text[]) as id
      order by 1) as keys`)
  const heads = await findHeads(tx, collection, ids)
  const entries = acts.map((act) => {
    const head = heads.get(act.id)
    const content = {
      subjectCollection: collection,
      subjectId: act.id,
      sequence: (head?.sequence ?? 0) + 1,
      at: act.at.toISOString(),
      action: act.action,
      fromState: act.fromState ?? null,
      toState: act.toState ?? null,
      reason: act.reason ?? null,
      actor: auditActorOf(act.actor),
      data: act.data ?? {},
    }
    const previousHash = head?.hash ?? CHAIN_START
    return { ...content, id: uuidv7(), previousHash, hash: auditHash(previousHash, content) }
  })
  await tx.query(sql`
    insert into audit_entries (id, subject_collection, subject_id, sequence, at, action, from_state, to_state, reason,
      actor_id, actor, data, previous_hash, hash, created_at, updated_at)
    select (e->>'id')::uuid, e->>'subjectCollection', e->>'subjectId', (e->>'sequence')::int, (e->>'at')::timestamptz,
      e->>'action', e->>'fromState', e->>'toState', e->>'reason', e->'actor'->>'id', e->'actor', e->'data',
      e->>'previousHash', e->>'hash', (e->>'at')::timestamptz, (e->>'at')::timestamptz
    from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) as e`)
}
