import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { unsettledSql } from '../points/unsettledSql'

/** Where a comment stands that is neither in a row nor excluded; `ungrouped`: grouped, but it carries no point. */
export type Standing = 'received' | 'screened' | 'grouped' | 'ungrouped'

export type MissingComment = {
  id: string
  receipt: string
  standing: Standing
  /** The first of its points that is not decided. */
  point: { id: string; title: string } | null
}

export type Unreconciled = {
  /** At most `MOST_COUNTED`. */
  count: number
  hasMore: boolean
  /** The first to arrive. */
  comments: MissingComment[]
}

/** Beyond this a number says nothing more than that there is much to do. */
export const MOST_COUNTED = 1000

type Row = { id: string; receipt: string; state: string; point: string | null; title: string | null }

const standingOf = ({ state, point }: Row): Standing =>
  state === 'grouped' ? (point ? 'grouped' : 'ungrouped') : (state as Standing)

/** What keeps a report from being published: comments without an answer and without a recorded exclusion. */
export const findUnreconciled = async (
  tx: Pick<Transaction, 'query'>,
  { consultation, limit }: { consultation: string; limit: number },
): Promise<Unreconciled> => {
  const [open] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from ${unsettledSql(consultation)} as unsettled limit ${MOST_COUNTED + 1}) as counted`)
  const count = open?.count ?? 0
  if (count === 0) return { count, hasMore: false, comments: [] }
  const rows = await tx.query<Row>(sql`
    select missing.id, missing.receipt, missing.state, p.id as point, p.title from (
      select c.id, c.receipt_code as receipt, c.state::text as state, c.arrived_at
      from ${unsettledSql(consultation)} as unsettled join comments c on c.id = unsettled.id
      order by c.arrived_at, c.id limit ${limit}
    ) as missing left join lateral (
      select p.id, p.title from point_members m join points p on p.id = m.point_id
      where m.comment_id = missing.id and p.state <> 'decided' order by p.title, p.id limit 1
    ) as p on true
    order by missing.arrived_at, missing.id`)
  return {
    count: Math.min(count, MOST_COUNTED),
    hasMore: count > MOST_COUNTED,
    comments: rows.map((row) => ({
      id: row.id,
      receipt: row.receipt,
      standing: standingOf(row),
      point: row.point ? { id: row.point, title: row.title ?? '' } : null,
    })),
  }
}
