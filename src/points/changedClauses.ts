import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { getRevisionText } from '../queries/clauseMapping'
import { clauseLabel } from '../queries/siteClauses'
import type { RecordData } from '../workflow/definition'
import { findVisible } from '../workflow/perform'

export type ChangedClauses = {
  /** Clauses of the later text, in its order. */
  clauses: { anchor: string; label: string; level: number }[]
  /** Where the point's own clause stands in that text, as far as the two have been compared; null: not known, or gone. */
  proposed: string | null
}

const findProposed = async (tx: Transaction, { consultation, clause }: RecordData, revision: string) => {
  if (typeof clause !== 'string' || clause === '') return null
  const [row] = await tx.query<{ to: string | null }>(sql`
    select item->'to'->>0 as to from consultations c
      join clause_mappings m on m.from_revision_id = c.policy_revision_id and m.to_revision_id = ${revision}::uuid
      cross join lateral jsonb_array_elements(m.rows) as item
    where c.id = ${String(consultation)}::uuid and item->>'from' = ${clause} limit 1`)
  return row?.to ?? null
}

/**
 * The clauses of a later text that an adopted point may have changed, and which of them is the likeliest.
 *
 * @throws Refusal 404 when the point or the text is not there for this actor.
 */
export const findChangedClauses = (
  payload: Payload,
  { point, revision, actor }: { point: string; revision: string; actor: StaffActor },
): Promise<ChangedClauses> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.points, id: point, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const { clauses } = await getRevisionText(tx, { id: revision, actor })
    return {
      clauses: clauses.map((clause) => ({
        anchor: clause.anchor,
        label: clauseLabel(clause, 36),
        level: clause.level,
      })),
      proposed: await findProposed(tx, record, revision),
    }
  })
