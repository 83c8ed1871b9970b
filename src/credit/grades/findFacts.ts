import { sql } from '@payloadcms/db-postgres/drizzle'
import { subMonths } from 'date-fns'

import type { Transaction } from '../../db/transaction'
import { COMMITMENT_COUNTED_MONTHS } from '../../legal/creditPeriods'
import type { Subject } from '../subject'
import type { CreditFacts } from './computeGrade'
import type { Factor } from './rules'

/** What counts for or against a subject today: records in force, and commitments kept or broken of late. */
export const findFacts = async (
  { query }: Pick<Transaction, 'query'>,
  { subjectCollection, subjectId }: Subject,
  now: Date,
): Promise<CreditFacts> => {
  const since = subMonths(now, COMMITMENT_COUNTED_MONTHS).toISOString()
  const rows = await query<{ factor: Factor; id: string }>(sql`
    select case when kind = 'honour' then 'honour' else severity::text end as factor, id::text
    from credit_records
    where subject_collection::text = ${subjectCollection} and subject_id = ${subjectId}
      and state in ('in-force', 'repair-review') and ends_at > ${now.toISOString()}::timestamptz
    union all
    select state::text, id::text from commitments
    where subject_collection::text = ${subjectCollection} and subject_id = ${subjectId}
      and state in ('performed', 'broken') and settled_at > ${since}::timestamptz
    order by 2`)
  const of = (factor: Factor) => rows.filter((row) => row.factor === factor).map(({ id }) => id)
  return {
    honour: of('honour'),
    performed: of('performed'),
    broken: of('broken'),
    minor: of('minor'),
    ordinary: of('ordinary'),
    serious: of('serious'),
  }
}
