import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { REGISTER_SLUGS, SLUGS, TALENT_SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { auditHash, CHAIN_START } from './entry'
import type { AuditContent } from './entry'
import { tableOf } from '../workflow/tableOf'
import { readSpan, sealHash } from './seal'

export type Break = {
  /** `content`: fields do not give the hash · `link`: does not follow the entry before · `missing`: an entry is gone ·
   *  `state`: the record's state is not what its trail says · `seal`: entries do not fit their seal. */
  kind: 'content' | 'link' | 'missing' | 'state' | 'seal'
  collection: string
  id: string
  sequence: number
  position: string
}

export type Verification = { entries: number; chains: number; seals: number; firstBreak: Break | null }

type Row = AuditContent & { previousHash: string; hash: string; position: string }

const BATCH = 5000

type Cursor = { collection: string; id: string; sequence: number }

const readBatch = async (tx: Transaction, { collection, id, sequence }: Cursor): Promise<Row[]> => {
  const rows = await tx.query<Row>(sql`
    select subject_collection as "subjectCollection", subject_id as "subjectId", sequence::int, at, action,
      from_state as "fromState", to_state as "toState", reason, actor, data, coalesce(previous_hash, '') as "previousHash",
      hash, position::text
    from audit_entries
    where (subject_collection, subject_id, sequence) > (${collection}, ${id}, ${sequence})
    order by subject_collection, subject_id, sequence limit ${BATCH}`)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

const breakOf = (kind: Break['kind'], row: Row): Break => ({
  kind,
  collection: row.subjectCollection,
  id: row.subjectId,
  sequence: row.sequence,
  position: row.position,
})

const contentOf = ({
  previousHash: _previous,
  hash: _hash,
  position: _position,
  ...content
}: Row): AuditContent => content

const sameChain = (a: Row | undefined, b: Row) =>
  a?.subjectCollection === b.subjectCollection && a.subjectId === b.subjectId

const checkEntry = (row: Row, before: Row | undefined): Break | null => {
  const expectedSequence = before ? before.sequence + 1 : 1
  if (row.sequence !== expectedSequence) return breakOf('missing', row)
  if (row.previousHash !== (before?.hash ?? CHAIN_START)) return breakOf('link', row)
  return auditHash(row.previousHash, contentOf(row)) === row.hash ? null : breakOf('content', row)
}

const earlier = (a: Break | null, b: Break | null) =>
  !a || (b && BigInt(b.position) < BigInt(a.position)) ? b : a

const verifyChains = async (tx: Transaction) => {
  let cursor: Cursor = { collection: '', id: '', sequence: 0 }
  let before: Row | undefined
  let firstBreak: Break | null = null
  const counted = { entries: 0, chains: 0 }
  for (;;) {
    const rows = await readBatch(tx, cursor)
    for (const row of rows) {
      const inChain = sameChain(before, row)
      if (!inChain) counted.chains += 1
      firstBreak = earlier(firstBreak, checkEntry(row, inChain ? before : undefined))
      before = row
    }
    counted.entries += rows.length
    if (rows.length < BATCH || !before) return { ...counted, firstBreak }
    cursor = { collection: before.subjectCollection, id: before.subjectId, sequence: before.sequence }
  }
}

type SealBreak = { broken: Break; upTo: bigint }

const verifySeals = async (tx: Transaction): Promise<{ seals: number; firstBreak: SealBreak | null }> => {
  const seals = await tx.query<{ first: string; last: string; previous: string; hash: string }>(sql`
    select first_position::text as first, last_position::text as last, previous_hash as previous, hash
    from audit_seals order by number`)
  let after = '0'
  let previousHash = ''
  for (const { first, last, previous, hash } of seals) {
    if (previous !== previousHash || sealHash(previousHash, await readSpan(tx, after, last)) !== hash) {
      const broken: Break = { kind: 'seal', collection: '', id: '', sequence: 0, position: first }
      return { seals: seals.length, firstBreak: { broken, upTo: BigInt(last) } }
    }
    after = last
    previousHash = hash
  }
  return { seals: seals.length, firstBreak: null }
}

/** A seal says that something in its span is wrong; an entry or record that is itself broken there says what. */
const named = (entry: Break | null, seal: SealBreak | null): Break | null => {
  if (!seal) return entry
  return entry && BigInt(entry.position) <= seal.upTo ? entry : seal.broken
}

/** Records whose state must be the one their last entry led to: what decides of people's affairs. */
const VERIFIED = [
  SLUGS.policies,
  SLUGS.policyRevisions,
  SLUGS.consultations,
  SLUGS.comments,
  SLUGS.certificates,
  SLUGS.changeRequests,
  ...REGISTER_SLUGS,
  ...TALENT_SLUGS,
] as const

const STATES = sql.join(
  VERIFIED.map((slug) => sql`select ${slug}::text as collection, id, state::text from ${tableOf(slug)}`),
  sql` union all `,
)

const verifyStates = async (tx: Transaction): Promise<Break | null> => {
  const [row] = await tx.query<{ collection: string; id: string; sequence: number; position: string }>(sql`
    select r.collection, r.id::text as id, coalesce(e.sequence, 0)::int as sequence,
      coalesce(e.position, 0)::text as position
    from (${STATES}) as r
      left join lateral (
        select sequence, position, to_state from audit_entries
        where subject_collection = r.collection and subject_id = r.id::text and to_state is not null
        order by sequence desc limit 1) as e on true
    where e.to_state is distinct from r.state
    order by e.position nulls first limit 1`)
  return row ? { kind: 'state', ...row } : null
}

/**
 * Proves the trail: every chain entry by entry, every record's state against its trail, every seal against its
 * entries. Reads in batches; names the first break by the order in which entries were written.
 */
export const verifyAudit = (payload: Payload): Promise<Verification> =>
  inTransaction(payload, async (tx) => {
    await tx.query(sql`set transaction isolation level repeatable read, read only`)
    const chains = await verifyChains(tx)
    const seals = await verifySeals(tx)
    const states = await verifyStates(tx)
    return {
      entries: chains.entries,
      chains: chains.chains,
      seals: seals.seals,
      firstBreak: named(earlier(chains.firstBreak, states), seals.firstBreak),
    }
  })
