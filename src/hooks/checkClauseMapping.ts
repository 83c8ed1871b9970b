import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../access/actor'
import { accountsForAll, mappingRowsSchema } from '../clauses/clauseMapping'
import type { MappingRow } from '../clauses/clauseMapping'
import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'

type Mapping = { fromRevision?: unknown; toRevision?: unknown; rows?: unknown }

const keyOf = ({ from, to }: MappingRow) => JSON.stringify([from, to])

/** Whoever says that a row is confirmed is the one who confirmed it; confirmations that stood before stay. */
const isOwnWord = (rows: readonly MappingRow[], before: readonly MappingRow[], actor: string | null) => {
  const stood = new Map(before.map((row) => [keyOf(row), row.confirmedBy]))
  return rows.every(
    (row) =>
      row.confirmedBy === null || row.confirmedBy === actor || stood.get(keyOf(row)) === row.confirmedBy,
  )
}

/** A mapping accounts for every clause of both texts, however it is written. */
export const checkClauseMapping: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const mapping = { ...(originalDoc as Mapping | undefined), ...(data as Mapping) }
  const rows = mappingRowsSchema.safeParse(mapping.rows)
  const before = mappingRowsSchema.safeParse((originalDoc as Mapping | undefined)?.rows)
  const tx = await transactionOf(req)
  const revisions = await tx.query<{ id: string; anchors: string[] }>(sql`
    select id, array(select item->>'anchor' from jsonb_array_elements(coalesce(clauses, '[]'::jsonb)) as item) as anchors
    from policy_revisions where id::text in (${String(mapping.fromRevision)}, ${String(mapping.toRevision)})`)
  const anchorsOf = (id: unknown) => revisions.find((revision) => revision.id === id)?.anchors ?? []
  const anchors = { from: anchorsOf(mapping.fromRevision), to: anchorsOf(mapping.toRevision) }
  const actor = actorOf(req)
  const me = actor.kind === 'staff' ? actor.id : null
  if (!rows.success || !accountsForAll(rows.data, anchors) || !isOwnWord(rows.data, before.data ?? [], me)) {
    throw new Refusal(422, reasonOf('mapping-incomplete'))
  }
  return { ...(data as Mapping), rows: rows.data }
}
