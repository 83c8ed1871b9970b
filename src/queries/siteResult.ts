import { sql } from '@payloadcms/db-postgres/drizzle'

import { query } from '../db/transaction'
import { sitePayload } from './sitePayload'
import { RESULT_ROWS, tallyResult } from './siteResultTally'
import type { ConsultationResult, ResultRow, Tally } from './siteResultTally'

/**
 * What became of the comments of a published consultation; every comment is settled by then. A comment counts once: by
 * its own answer, else by the most favourable answer of its points. Carries no comment's own words and nobody's name.
 * Ask for a published consultation only.
 */
export const getConsultationResult = async (consultation: string): Promise<ConsultationResult> => {
  const payload = await sitePayload()
  const [tallies, rows] = await Promise.all([
    query<Tally>(
      payload,
      sql`select coalesce(c.disposition::text, inherited.disposition) as disposition, c.exclusion, count(*)::int as count
        from comments c left join lateral (
          select min(p.disposition)::text as disposition from point_members m
            join points p on p.id = m.point_id and p.state = 'decided'
          where m.comment_id = c.id and c.disposition is null
        ) as inherited on true
        where c.consultation_id = ${consultation}::uuid group by 1, 2`,
    ),
    query<ResultRow>(
      payload,
      sql`select nullif(clause, '') as clause, title as point, disposition::text as disposition,
          coalesce(disposition_reason, '') as reason,
          (select count(*)::int from point_members m join comments c on c.id = m.comment_id
            where m.point_id = points.id and c.state = 'grouped') as count
        from points where consultation_id = ${consultation}::uuid and state = 'decided'
        union all
        select nullif(clause, ''), null, disposition::text, coalesce(disposition_reason, ''), count(*)::int
        from comments where consultation_id = ${consultation}::uuid and state = 'decided' group by 1, 3, 4
        order by count desc, clause nulls first, point limit ${RESULT_ROWS + 1}`,
    ),
  ])
  return tallyResult(tallies, rows)
}
