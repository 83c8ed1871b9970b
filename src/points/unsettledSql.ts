import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/**
 * Comments of a consultation that nobody has answered yet, as a table `(id, receipt_code, state)`. Settled is what has
 * an answer of its own, is set aside with a reason, or carries points that are all decided.
 */
export const unsettledSql = (consultation: string): SQL => sql`(
  select c.id, c.receipt_code, c.state::text as state from comments c
  where c.consultation_id = ${consultation}::uuid and c.state not in ('decided', 'excluded')
    and (c.state <> 'grouped'
      or not exists (select 1 from point_members m where m.comment_id = c.id)
      or exists (select 1 from point_members m join points p on p.id = m.point_id
        where m.comment_id = c.id and p.state <> 'decided')))`
