import { sql } from '@payloadcms/db-postgres/drizzle'

import { query } from '../db/transaction'
import { sitePayload } from './sitePayload'
import { RESULT_ROWS, tallyResult } from './siteResultTally'
import type { ConsultationResult, ResultRow, Tally } from './siteResultTally'

/**
 * What became of the comments of a published consultation; every comment is settled by then. Carries no comment's own
 * words and nobody's name. Ask for a published consultation only.
 */
export const getConsultationResult = async (consultation: string): Promise<ConsultationResult> => {
  const payload = await sitePayload()
  const [tallies, rows] = await Promise.all([
    query<Tally>(
      payload,
      sql`select disposition, exclusion, count(*)::int as count from comments
        where consultation_id = ${consultation}::uuid group by disposition, exclusion`,
    ),
    query<ResultRow>(
      payload,
      sql`select nullif(clause, '') as clause, topic, disposition, coalesce(disposition_reason, '') as reason,
          count(*)::int as count
        from comments where consultation_id = ${consultation}::uuid and state = 'decided'
        group by nullif(clause, ''), topic, disposition, disposition_reason
        order by count desc, nullif(clause, '') nulls first, topic limit ${RESULT_ROWS + 1}`,
    ),
  ])
  return tallyResult(tallies, rows)
}
