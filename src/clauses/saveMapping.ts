import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { validate as isUuid } from 'uuid'

import { staffActorOf } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { getRevisionText } from '../queries/clauseMapping'
import { findVisible } from '../workflow/perform'
import type { MappingRow } from './clauseMapping'
import { mappingRowsSchema } from './clauseMapping'
import { correctMapping, isPossible, remap } from './correctMapping'

type Locked = { id: string; from: string; to: string; rows: MappingRow[] }

/** Locked, so that two people who confirm different rows at once both keep what they said. */
const lockMapping = async (
  tx: Transaction,
  condition: ReturnType<typeof sql>,
): Promise<Locked | undefined> => {
  const [row] = await tx.query<Locked & { rows: unknown }>(sql`
    select id, from_revision_id as "from", to_revision_id as "to", rows from clause_mappings
    where ${condition} for update`)
  return row && { ...row, rows: mappingRowsSchema.safeParse(row.rows).data ?? [] }
}

/**
 * Compares two texts of one policy and stores where the clauses went; again, when a text has changed since: what people
 * confirmed is kept.
 *
 * @returns the mapping's id
 * @throws Refusal 404 when a text is not there for this person · 403 when they may not write.
 */
export const compareRevisions = (
  payload: Payload,
  { from, to, user }: { from: string; to: string; user: TypedUser },
): Promise<string> =>
  inTransaction(payload, async (tx) => {
    const actor = staffActorOf(user)
    const earlier = await getRevisionText(tx, { id: from, actor })
    const later = await getRevisionText(tx, { id: to, actor })
    // One comparison of a text at a time: the second finds what the first made.
    await tx.query(sql`select 1 from policy_revisions where id = ${to}::uuid for no key update`)
    const known = await lockMapping(
      tx,
      sql`from_revision_id = ${from}::uuid and to_revision_id = ${to}::uuid`,
    )
    const rows = remap(known?.rows ?? [], { earlier: earlier.clauses, later: later.clauses })
    const collection = SLUGS.clauseMappings
    const asPerson = { depth: 0, req: tx.req, user } as const
    if (known) {
      await payload.update({ ...asPerson, collection, id: known.id, data: { rows }, overrideAccess: false })
      return known.id
    }
    const made = await payload.create({
      ...asPerson,
      collection,
      overrideAccess: false,
      data: { policy: later.policy, fromRevision: from, toRevision: to, rows, agency: later.agency },
    })
    return made.id
  })

/**
 * Records what a person says of one row: that it is right, or where the clause really went.
 *
 * @throws Refusal 404 when the mapping is not there for this person · 403 when they may not write · 422 for clauses that
 *   are in neither text.
 */
export const correctStoredMapping = (
  payload: Payload,
  { id, from, to, user }: { id: string; from: string | null; to: readonly string[]; user: TypedUser },
): Promise<void> =>
  inTransaction(payload, async (tx) => {
    const actor = staffActorOf(user)
    const visible = await findVisible(tx, { collection: SLUGS.clauseMappings, id, actor })
    const known = isUuid(id) && visible ? await lockMapping(tx, sql`id = ${id}::uuid`) : undefined
    if (!known) throw new Refusal(404, reasonOf('not-found'))
    const texts = {
      earlier: (await getRevisionText(tx, { id: known.from, actor })).clauses,
      later: (await getRevisionText(tx, { id: known.to, actor })).clauses,
    }
    if (!isPossible(known.rows, { from, to }, texts)) throw new Refusal(422, reasonOf('mapping-incomplete'))
    await payload.update({
      collection: SLUGS.clauseMappings,
      id,
      data: { rows: correctMapping(known.rows, { from, to, by: actor.id }, texts) },
      depth: 0,
      req: tx.req,
      user,
      overrideAccess: false,
    })
  })
