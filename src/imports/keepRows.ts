import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction } from '../db/transaction'
import { holdBatch } from './batch'
import type { Batch } from './batch'
import type { FingerprintedRow } from './findRepeats'
import type { CellRange } from './sheetRow'

/**
 * Keeps checked rows, unless the batch has ended meanwhile.
 *
 * @returns whether the batch is still being checked.
 */
export const keepRows = (
  payload: Payload,
  batch: Batch,
  rows: readonly FingerprintedRow[],
): Promise<boolean> =>
  inTransaction(payload, async (tx) => {
    if (!(await holdBatch(tx, batch, 'checking'))) return false
    const kept = rows.map(({ number, content, remarks, fingerprint }) => ({
      number,
      content,
      fingerprint,
      errors: remarks,
    }))
    await tx.query(sql`
      insert into import_rows (batch_id, number, content, errors, fingerprint)
      select ${batch.id}::uuid, number, content, errors, fingerprint
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as row(number int, content jsonb, errors jsonb, fingerprint text)`)
    return true
  })

/** Rows left by a check that was broken off. */
export const dropRows = (payload: Payload, batch: Batch): Promise<boolean> =>
  inTransaction(payload, async (tx) => {
    if (!(await holdBatch(tx, batch, 'checking'))) return false
    await tx.query(sql`delete from import_rows where batch_id = ${batch.id}::uuid`)
    return true
  })

/** What a merged range says about a row in it: only its first cell holds anything. */
type MergeRemark = { fromRow: number; toRow: number; remark: unknown }

/** Marks the rows of merged cells as faulty, all but a first row whose cell is merged downwards alone. */
export const markMerges = async (
  payload: Payload,
  batch: Batch,
  merges: readonly { range: CellRange; field: string; cells: string }[],
): Promise<void> => {
  const remarks = merges.map(({ range, field, cells }): MergeRemark => ({
    fromRow: range.fromColumn === range.toColumn ? range.fromRow + 1 : range.fromRow,
    toRow: range.toRow,
    remark: [{ level: 'fault', field, code: 'merged', params: { cells }, cell: cells }],
  }))
  await inTransaction(payload, async (tx) => {
    if (!(await holdBatch(tx, batch, 'checking'))) return
    await tx.query(sql`
      update import_rows r set errors = r.errors || m.remarks
      from (
        select number, jsonb_agg(remark) as remarks
        from (
          select row.number, part.remark
          from jsonb_to_recordset(${JSON.stringify(remarks)}::jsonb)
              as merge("fromRow" int, "toRow" int, remark jsonb)
            join import_rows row on row.batch_id = ${batch.id}::uuid
              and row.number between merge."fromRow" and merge."toRow"
            cross join lateral jsonb_array_elements(merge.remark) as part(remark)
        ) as each group by number
      ) as m
      where r.batch_id = ${batch.id}::uuid and r.number = m.number`)
  })
}
