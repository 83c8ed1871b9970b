import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Clause } from '../clauses/clause'
import type { Transaction } from '../db/transaction'
import { clauseLabel } from '../queries/siteClauses'
import type { Disposition, ReportRow } from './reportData'

/** Characters of a clause's name in a table. */
const LABEL = 40

type Found = {
  point: string | null
  clause: string | null
  title: string | null
  disposition: Disposition | null
  reason: string | null
  count: number
  changedRevision: string | null
  changedClause: Clause | null
}

/** Points that comments carry. A comment answered on its own is an exception to its points and not counted with them. */
const findPoints = (tx: Pick<Transaction, 'query'>, consultation: string) =>
  tx.query<Found>(sql`
    select p.id as point, nullif(p.clause, '') as clause, p.title, p.disposition, p.disposition_reason as reason,
      carried.count, later.name as "changedRevision",
      (select item from jsonb_array_elements(later.clauses) as item
        where item->>'anchor' = p.changed_clause limit 1) as "changedClause"
    from points p
      join (select m.point_id, count(*)::int as count from point_members m join comments c on c.id = m.comment_id
        where c.consultation_id = ${consultation}::uuid and c.state = 'grouped' group by m.point_id
      ) as carried on carried.point_id = p.id
      left join policy_revisions later on later.id = p.changed_revision_id
    where p.consultation_id = ${consultation}::uuid`)

const findIndividual = (tx: Pick<Transaction, 'query'>, consultation: string) =>
  tx.query<Found>(sql`
    select null as point, nullif(clause, '') as clause, null as title, disposition, disposition_reason as reason,
      count(*)::int as count, null as "changedRevision", null as "changedClause"
    from comments where consultation_id = ${consultation}::uuid and state = 'decided'
    group by nullif(clause, ''), disposition, disposition_reason`)

const compareText = (a: string | null, b: string | null) => {
  const [first, second] = [a ?? '', b ?? '']
  return first < second ? -1 : Number(first > second)
}

/** In the order of the draft, the whole draft first; points before single answers; what most people said first. */
const inOrder = (rows: readonly Found[], clauses: readonly Clause[]): Found[] => {
  const place = new Map(clauses.map(({ anchor }, index) => [anchor, index]))
  const placeOf = ({ clause }: Found) => (clause === null ? -1 : (place.get(clause) ?? clauses.length))
  return [...rows].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      Number(a.point === null) - Number(b.point === null) ||
      b.count - a.count ||
      compareText(a.title, b.title) ||
      compareText(a.reason, b.reason),
  )
}

/** The rows of the adoption table of a consultation on a draft with these clauses. */
export const findReportRows = async (
  tx: Pick<Transaction, 'query'>,
  { consultation, clauses }: { consultation: string; clauses: readonly Clause[] },
): Promise<ReportRow[]> => {
  const found = [...(await findPoints(tx, consultation)), ...(await findIndividual(tx, consultation))]
  const byAnchor = new Map(clauses.map((clause) => [clause.anchor, clause]))
  return inOrder(found, clauses).map(({ changedRevision, changedClause, ...row }, index) => {
    const clause = row.clause === null ? undefined : byAnchor.get(row.clause)
    return {
      ...row,
      number: index + 1,
      clauseLabel: clause ? clauseLabel(clause, LABEL) : row.clause,
      reason: row.reason ?? '',
      changed: changedClause
        ? { revision: changedRevision ?? '', clause: clauseLabel(changedClause, LABEL) }
        : null,
    }
  })
}
