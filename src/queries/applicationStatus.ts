import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { query } from '../db/transaction'
import { findRegister } from '../registers/registry'
import { tableOf } from '../workflow/tableOf'

export type ApplicationStatus = {
  receipt: string
  register: Slug
  record: string
  name: string
  state: string
  number: string | null
  county: string | null
  countyEn: string | null
  arrivedAt: string
  answerBy: string | null
  returnedReason: string | null
  /** What has happened to it, oldest first: acts that moved it, without names. */
  steps: { action: string; state: string; at: string }[]
}

type Row = Omit<ApplicationStatus, 'register' | 'steps'>

const iso = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString())

/** What has receipts: registers, and what is handed in to a programme. */
const findSlug = (collection: string): Slug | undefined =>
  findRegister(collection)?.slug ??
  [SLUGS.talentApplications, SLUGS.talentObjections].find((slug) => slug === collection)

/** Where an application is, for who holds its receipt code; undefined when the code is of none. */
export const findApplicationStatus = async (
  payload: Payload,
  code: string,
): Promise<ApplicationStatus | undefined> => {
  const [receipt] = await query<{ collection: string; record: string }>(
    payload,
    sql`select collection, record_id as record from application_receipts where code = ${code}`,
  )
  const register = receipt && findSlug(receipt.collection)
  if (!register) return undefined
  const [row] = await query<Row>(
    payload,
    sql`select r.receipt_code as receipt, r.id as record, r.name, r.state, to_jsonb(r)->>'number' as number,
        c.name as county, c.name_en as "countyEn", r.arrived_at as "arrivedAt",
        to_jsonb(r)->>'answer_by' as "answerBy", r.returned_reason as "returnedReason"
      from ${tableOf(register)} r left join counties c on c.id = r.county_id where r.id = ${receipt.record}::uuid`,
  )
  if (!row) return undefined
  const steps = await query<ApplicationStatus['steps'][number]>(
    payload,
    sql`select action, to_state as state, at from audit_entries
      where subject_collection = ${register} and subject_id = ${receipt.record}
        and to_state is distinct from from_state
      order by sequence`,
  )
  return {
    ...row,
    register,
    arrivedAt: new Date(row.arrivedAt).toISOString(),
    answerBy: iso(row.answerBy),
    returnedReason: row.state === 'returned' ? row.returnedReason : null,
    steps: steps.map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
  }
}
