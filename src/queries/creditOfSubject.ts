import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import type { GradeReason } from '../credit/grades/computeGrade'
import { query } from '../db/transaction'
import { tableOf } from '../workflow/tableOf'

export type GradeRow = {
  id: string
  state: string
  grade: string | null
  proposedGrade: string
  reasons: GradeReason[]
  from: string | null
  until: string | null
  decidedBy: string | null
  askedReason: string | null
}

export type RecordRow = {
  id: string
  state: string
  kind: string
  severity: string | null
  facts: string
  endsAt: string | null
}

export type CommitmentRow = { id: string; state: string; type: string; text: string; performBy: string }

export type CreditOfSubject = { grades: GradeRow[]; records: RecordRow[]; commitments: CommitmentRow[] }

/** Rows of each kind that are shown; the lists have the rest. */
const MOST = 50

/** The credit of one entry of a register, as far as this person may see it: grades with their history, records, commitments. */
export const findCreditOfSubject = async (
  payload: Payload,
  { actor, collection, id }: { actor: StaffActor; collection: Slug; id: string },
): Promise<CreditOfSubject> => {
  const of = (slug: Slug) => sql`
    from ${tableOf(slug)} where subject_collection::text = ${collection} and subject_id = ${id}
      and ${toSql(toWhere(abilityOf(actor), 'read', slug))} order by created_at desc, id desc limit ${MOST}`
  const [grades, records, commitments] = await Promise.all([
    query<GradeRow>(
      payload,
      sql`select id::text, state::text as state, grade::text as grade, proposed_grade::text as "proposedGrade", reasons,
        "from", until, decided_by as "decidedBy", asked_reason as "askedReason" ${of(SLUGS.creditGrades)}`,
    ),
    query<RecordRow>(
      payload,
      sql`select id::text, state::text as state, kind::text as kind, severity::text as severity, facts,
        ends_at as "endsAt" ${of(SLUGS.creditRecords)}`,
    ),
    query<CommitmentRow>(
      payload,
      sql`select id::text, state::text as state, type::text as type, text, perform_by as "performBy"
        ${of(SLUGS.commitments)}`,
    ),
  ])
  return { grades, records, commitments }
}
