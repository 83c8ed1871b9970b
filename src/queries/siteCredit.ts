import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { COMMITMENT_KIND } from '../credit/commitments/commitmentLetter'
import { normaliseUnifiedCode } from '../identifiers/unifiedCode'
import { COMMITMENT_COUNTED_MONTHS } from '../legal/creditPeriods'
import { foldForSearch } from '../text/normalise'

export const CREDIT_PAGE = 20

export type PublicRecord = {
  id: string
  name: string
  code: string
  kind: string
  severity: string | null
  facts: string
  basis: string
  authority: string | null
  documentNumber: string | null
  decidedOn: string
  publicFrom: string
  endsAt: string
}

/** Compared without punctuation and spaces, as people leave them out; what is nothing else finds nothing. */
const matches = (term: string): SQL => {
  if (term.trim() === '') return sql`true`
  const folded = foldForSearch(term).replaceAll(' ', '')
  if (folded === '') return sql`false`
  const name = sql`regexp_replace(lower(normalize(subject_name, nfkc)), '[[:punct:][:space:]]', '', 'g')`
  return sql`(unified_code = ${normaliseUnifiedCode(term)} or strpos(${name}, ${folded}) > 0)`
}

/**
 * A page of the records in publicity, the latest first. The end is asked of the clock and not of the state: a record whose
 * time is over is gone at once, before the worker has ended it. Grades are never part of it.
 */
export const findPublicRecords = async (
  payload: Payload,
  { term, page, now = new Date() }: { term: string; page: number; now?: Date },
): Promise<{ records: PublicRecord[]; hasNext: boolean }> => {
  const at = sql`${now.toISOString()}::timestamptz`
  const rows = await query<PublicRecord>(
    payload,
    sql`select id::text, subject_name as name, unified_code as code, kind::text as kind, severity::text as severity, facts,
        basis, authority, document_number as "documentNumber", decided_on as "decidedOn", public_from as "publicFrom",
        ends_at as "endsAt"
      from credit_records
      where state in ('in-force', 'repair-review') and public_from is not null and public_from <= ${at}
        and ends_at > ${at} and ${matches(term)}
      order by public_from desc, id limit ${CREDIT_PAGE + 1} offset ${(page - 1) * CREDIT_PAGE}`,
  )
  return { records: rows.slice(0, CREDIT_PAGE), hasNext: rows.length > CREDIT_PAGE }
}

export type PublicCommitment = {
  id: string
  name: string
  code: string
  type: string
  signedOn: string
  performBy: string
  state: string
  /** Of its letter, while that holds or has run out. */
  number: string | null
}

/**
 * A page of commitments 信用承诺公示, the latest first: those that run, and those that were kept for as long as that counts.
 * One that was broken is a breach, whose record has a publicity of its own; what was promised in words stays in the letter.
 */
export const findPublicCommitments = async (
  payload: Payload,
  { term, page, now = new Date() }: { term: string; page: number; now?: Date },
): Promise<{ commitments: PublicCommitment[]; hasNext: boolean }> => {
  const rows = await query<PublicCommitment>(
    payload,
    sql`select m.id::text, m.subject_name as name, m.unified_code as code, m.type::text as type,
        m.signed_on as "signedOn", m.perform_by as "performBy", m.state::text as state,
        (select c.number from certificates c where c.subject_collection = 'commitments' and c.subject_id = m.id::text
          and c.kind = ${COMMITMENT_KIND} and c.state = 'valid' limit 1) as number
      from commitments m
      where (m.state in ('pending', 'due') or (m.state = 'performed'
          and m.settled_at > ${now.toISOString()}::timestamptz - make_interval(months => ${COMMITMENT_COUNTED_MONTHS})))
        and ${matches(term)}
      order by m.signed_on desc, m.id limit ${CREDIT_PAGE + 1} offset ${(page - 1) * CREDIT_PAGE}`,
  )
  return { commitments: rows.slice(0, CREDIT_PAGE), hasNext: rows.length > CREDIT_PAGE }
}
