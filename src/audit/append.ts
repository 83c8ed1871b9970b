import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../access/actor'
import type { Transaction } from '../db/transaction'
import { auditActorOf, auditHash, CHAIN_START } from './entry'
import type { AuditContent } from './entry'

export type Act = {
  collection: string
  id: string
  action: string
  actor: Actor
  at: Date
  fromState?: string | null
  toState?: string | null
  reason?: string | null
  data?: Record<string, unknown>
  /** Unique per record: a second entry with the same key is refused by the database. */
  idempotencyKey?: string | null
}

/**
 * Appends one entry to the record's chain, in the caller's transaction. The advisory lock makes chains of records that
 * are not themselves locked (a reveal, a setting) safe too.
 */
export const appendAudit = async (tx: Transaction, act: Act): Promise<AuditContent & { hash: string }> => {
  await tx.query(
    sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${act.collection}:${act.id}`}, 0))`,
  )
  const [head] = await tx.query<{ sequence: number; hash: string }>(sql`
    select sequence::int, hash from audit_entries
    where subject_collection = ${act.collection} and subject_id = ${act.id}
    order by sequence desc limit 1`)
  const content: AuditContent = {
    subjectCollection: act.collection,
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
  const hash = auditHash(previousHash, content)
  await tx.query(sql`
    insert into audit_entries (id, subject_collection, subject_id, sequence, at, action, from_state, to_state, reason,
      actor_id, actor, data, idempotency_key, previous_hash, hash, created_at, updated_at)
    values (${uuidv7()}, ${content.subjectCollection}, ${content.subjectId}, ${content.sequence}, ${content.at},
      ${content.action}, ${content.fromState}, ${content.toState}, ${content.reason}, ${content.actor.id},
      ${JSON.stringify(content.actor)}::jsonb, ${JSON.stringify(content.data)}::jsonb, ${act.idempotencyKey ?? null},
      ${previousHash}, ${hash}, ${content.at}, ${content.at})`)
  return { ...content, hash }
}
