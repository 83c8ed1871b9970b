import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { proposeGrade } from '../credit/grades/proposeGrade'
import type { Subject } from '../credit/subject'
import { inTransaction, query } from '../db/transaction'
import { beijingDay } from '../legal/beijing'
import type { ActionContext } from '../workflow/definition'
import { notify } from '../workflow/follow/notify'
import type { Job } from './job'

const BATCH = 200

/** Subjects with a grade, a record or a commitment that nobody has reviewed in this month, as their latest row has them. */
const findUnreviewed = (payload: Payload, month: string) =>
  query<Subject>(
    payload,
    sql`select distinct on (s.collection, s.id) s.collection as "subjectCollection", s.id as "subjectId",
        s.name as "subjectName", s.code as "unifiedCode", s.agency, s.county
      from (
        select subject_collection::text as collection, subject_id as id, subject_name as name, unified_code as code,
          agency_id as agency, county_id as county, created_at from credit_grades where state = 'in-force'
        union all
        select subject_collection::text, subject_id, subject_name, unified_code, agency_id, county_id, created_at
          from credit_records where state in ('in-force', 'repair-review')
        union all
        select subject_collection::text, subject_id, subject_name, unified_code, agency_id, county_id, created_at
          from commitments where state in ('performed', 'broken')
      ) s
      where not exists (
        select 1 from credit_reviews r
        where r.month = ${month} and r.subject_collection = s.collection and r.subject_id = s.id)
      order by s.collection, s.id, s.created_at desc limit ${BATCH}`,
  )

const reviewOne = (
  payload: Payload,
  subject: Subject,
  month: string,
  now: Date,
): Promise<ActionContext | undefined> =>
  inTransaction(payload, async (tx) => {
    // Two workers that found the same subject take turns; the second finds it done.
    const [taken] = await tx.query(sql`
      insert into credit_reviews (month, subject_collection, subject_id)
      values (${month}, ${subject.subjectCollection}, ${subject.subjectId}) on conflict do nothing returning 1`)
    return taken ? proposeGrade(tx, subject, now) : undefined
  })

const reviewBatch = async (payload: Payload, month: string, now: Date) => {
  const proposals: ActionContext[] = []
  let done = 0
  for (const subject of await findUnreviewed(payload, month)) {
    try {
      const proposal = await reviewOne(payload, subject, month, now)
      if (proposal) proposals.push(proposal)
      done += 1
    } catch (error) {
      // One subject that fails does not keep the others waiting; the next round tries it again.
      payload.logger.error({ msg: `grade of ${subject.unifiedCode} not reviewed`, err: error })
    }
  }
  return { done, proposals }
}

/** One letter a person for all that was proposed, not one for each. */
const tell = (payload: Payload, proposals: readonly ActionContext[]) =>
  inTransaction(payload, (tx) => notify(proposals.map((proposal) => ({ ...proposal, tx }))))

/** The monthly review of grades 月度评价 (国市监信发〔2022〕6号): proposes, decides nothing. */
export const reviewMonth = async (payload: Payload, now: Date): Promise<void> => {
  const month = beijingDay(now).slice(0, 7)
  const proposals: ActionContext[] = []
  for (let done = 1; done > 0;) {
    const batch = await reviewBatch(payload, month, now)
    proposals.push(...batch.proposals)
    done = batch.done
  }
  await tell(payload, proposals)
}

export const reviewGrades: Job = { name: 'review-grades', everySeconds: 3600, run: reviewMonth }
