import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { tableOf } from '../workflow/tableOf'
import type { Batch } from './batch'
import type { FingerprintedRow } from './findRepeats'
import type { RowRemark } from './row'
import { targetOf } from './targets'

/** Whether a row `r` has been stored by an earlier file of the same kind. */
export const isImportedBefore = (batch: Batch): SQL => sql`exists (
  select 1 from import_rows other join ${tableOf(batch.collection)} batch on batch.id = other.batch_id
  where other.fingerprint = r.fingerprint and other.receipt is not null
    and ${targetOf(batch.collection).isRelated(batch)} and other.batch_id <> ${batch.id}::uuid)`

type Earlier = { fingerprint: string; row: number; file: string; receipt: string }

const findEarlier = (payload: Payload, batch: Batch, fingerprints: readonly string[]) =>
  query<Earlier>(
    payload,
    sql`select distinct on (r.fingerprint) r.fingerprint, r.number as row, batch.filename as file, r.receipt
      from import_rows r join ${tableOf(batch.collection)} batch on batch.id = r.batch_id
      where r.fingerprint in (select jsonb_array_elements_text(${JSON.stringify(fingerprints)}::jsonb))
        and r.receipt is not null and ${targetOf(batch.collection).isRelated(batch)} and batch.id <> ${batch.id}::uuid
      order by r.fingerprint, r.stored_at`,
  )

/** The remark that stands on a row an earlier file has brought already; a person says what becomes of those. */
export const IMPORTED_BEFORE = 'imported-before'

/** Notes on rows that an earlier file has brought: where, and the receipt they have. */
export const noteImportedBefore = async (
  payload: Payload,
  batch: Batch,
  rows: readonly FingerprintedRow[],
): Promise<FingerprintedRow[]> => {
  const fingerprints = rows.flatMap(({ fingerprint }) => fingerprint ?? [])
  const earlier = new Map(
    (await findEarlier(payload, batch, fingerprints)).map((known) => [known.fingerprint, known]),
  )
  return rows.map((row) => {
    const known = row.fingerprint === undefined ? undefined : earlier.get(row.fingerprint)
    if (!known) return row
    const { row: number, file, receipt } = known
    const remark: RowRemark = {
      level: 'notice',
      field: 'row',
      code: IMPORTED_BEFORE,
      params: { row: number, file: file.slice(0, 80), receipt },
      cell: '',
    }
    return { ...row, remarks: [...row.remarks, remark] }
  })
}
