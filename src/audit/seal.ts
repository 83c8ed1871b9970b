import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { sm3 } from './sm3'

type Entries = { first: string | null; last: string | null; count: number; digest: string | null }

/** Digests are joined in the database, so that a seal over a million entries needs no memory here. */
export const readSpan = async (
  tx: Pick<Transaction, 'query'>,
  after: string,
  upTo: string | null,
): Promise<Entries> => {
  const [span] = await tx.query<Entries>(sql`
    select min(position)::text as first, max(position)::text as last, count(*)::int as count,
      encode(sha256(string_agg(hash, '' order by position)::bytea), 'hex') as digest
    from audit_entries where position > ${after}::bigint and (${upTo}::bigint is null or position <= ${upTo}::bigint)`)
  return span ?? { first: null, last: null, count: 0, digest: null }
}

export const sealHash = (previousHash: string, { first, last, count, digest }: Entries): string =>
  sm3([previousHash, first, last, count, digest].join('|'))

const sealOnce = (payload: Payload, now: Date): Promise<number> =>
  inTransaction(payload, async (tx) => {
    // Shorter than the database's deadlock check: a writer that holds one lock and waits for another's goes first.
    await tx.query(sql`set local lock_timeout = '500ms'`)
    // Writers wait for a moment: an entry with a lower position cannot appear after the seal. The mode excludes itself,
    // so that two workers do not seal the same entries twice.
    await tx.query(sql`lock table audit_entries in share row exclusive mode`)
    const [last] = await tx.query<{ last_position: string; hash: string }>(sql`
      select last_position::text, hash from audit_seals order by number desc limit 1`)
    const span = await readSpan(tx, last?.last_position ?? '0', null)
    if (span.count === 0) return 0
    const previousHash = last?.hash ?? ''
    await tx.query(sql`
      insert into audit_seals (first_position, last_position, entries, previous_hash, hash, sealed_at)
      values (${span.first}::bigint, ${span.last}::bigint, ${span.count}, ${previousHash},
        ${sealHash(previousHash, span)}, ${now.toISOString()}::timestamptz)`)
    return span.count
  })

const LOCK_NOT_AVAILABLE = '55P03'
const ATTEMPTS = 5

const isTimeout = (error: unknown) =>
  (error as { cause?: { code?: unknown } }).cause?.code === LOCK_NOT_AVAILABLE

/**
 * Seals every entry written since the last seal: a digest over all of them in order, chained to the seal before. A
 * whole chain that vanishes, or an end that is cut off, no longer fits its seal.
 *
 * @returns how many entries were sealed; 0 also when the trail was too busy, and the next round seals more.
 */
export const sealAudit = async (payload: Payload, now: Date): Promise<number> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await sealOnce(payload, now)
    } catch (error) {
      if (!isTimeout(error)) throw error
    }
  }
  return 0
}
