import { sql } from '@payloadcms/db-postgres/drizzle'

import { printedClause } from '../clauses/printedClause'
import type { Transaction } from '../db/transaction'

type Place = { revisionId: string; clause: string | null }

const listOf = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

/** Longest beginning of a clause without a heading that still names it, in characters. */
const BEGINNING = 24

/**
 * Clauses as printed, number and heading, by `<revision id>_<anchor>`; a clause without a heading by the beginning of
 * its text. Each revision's tree is read once, however many comments speak of it.
 */
export const clauseLabels = async (
  tx: Pick<Transaction, 'query'>,
  places: readonly Place[],
): Promise<Map<string, string>> => {
  const about = places.flatMap(({ revisionId, clause }) => (clause ? [{ revisionId, clause }] : []))
  if (about.length === 0) return new Map()
  const revisions = [...new Set(about.map(({ revisionId }) => revisionId))]
  const anchors = [...new Set(about.map(({ clause }) => clause))]
  const rows = await tx.query<{ revision: string; anchor: string; number: string; words: string }>(sql`
    select r.id as revision, clause->>'anchor' as anchor,
      clause->>'number' as number,
      coalesce(nullif(clause->>'heading', ''), left(clause->>'text', ${BEGINNING}::int)) as words
    from policy_revisions r cross join lateral jsonb_array_elements(r.clauses) as clause
    where r.id::text in (${listOf(revisions)}) and clause->>'anchor' in (${listOf(anchors)})`)
  return new Map(
    rows.map(({ revision, anchor, number, words }) => [
      `${revision}_${anchor}`,
      printedClause(number, words.replace(/。$/, '')),
    ]),
  )
}
