import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import { unsettledSql } from '../../points/unsettledSql'
import type { Guard } from '../definition'

/** Totals reconcile or publishing is refused: every comment received is answered or set aside with a reason. */
export const commentsAreSettled: Guard = async ({ tx, record }) => {
  const [open] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from ${unsettledSql(record.id)} as unsettled`)
  return open && open.count > 0 ? reasonOf('comments-unsettled', { count: open.count }) : null
}
