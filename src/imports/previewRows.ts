import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import type { RowContent, RowRemark } from './row'

/** Which rows of a checked file are shown; those with faults first, as they need somebody. */
export const PREVIEW_KINDS = ['faults', 'notices', 'good', 'all'] as const

export type PreviewKind = (typeof PREVIEW_KINDS)[number]

export type StoredRow = {
  number: number
  /** Null once the batch has been dealt with. */
  content: RowContent | null
  remarks: RowRemark[]
  receipt: string | null
}

export const HAS_FAULT: SQL = sql`errors @> '[{"level":"fault"}]'`

const CONDITIONS: Record<PreviewKind, SQL> = {
  faults: HAS_FAULT,
  notices: sql`not ${HAS_FAULT} and errors @> '[{"level":"notice"}]'`,
  good: sql`errors = '[]'::jsonb`,
  all: sql`true`,
}

/** How many rows there are of each kind. */
export const countPreviewRows = async (
  tx: Pick<Transaction, 'query'>,
  batch: string,
): Promise<Record<PreviewKind, number>> => {
  const [counts] = await tx.query<Record<PreviewKind, number>>(sql`
    select count(*) filter (where ${CONDITIONS.faults})::int as faults,
      count(*) filter (where ${CONDITIONS.notices})::int as notices,
      count(*) filter (where ${CONDITIONS.good})::int as good, count(*)::int as "all"
    from import_rows where batch_id = ${batch}::uuid`)
  return counts ?? { faults: 0, notices: 0, good: 0, all: 0 }
}

/** Rows with faults whose content is kept: what the list to be mended holds. */
export const countRowsToMend = async (tx: Pick<Transaction, 'query'>, batch: string): Promise<number> => {
  const [found] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from import_rows
    where batch_id = ${batch}::uuid and content is not null and ${HAS_FAULT}`)
  return found?.count ?? 0
}

/** Rows in the order of the file, those behind `after` first. */
export const readPreviewRows = (
  tx: Pick<Transaction, 'query'>,
  {
    batch,
    kind,
    after = 0,
    skip = 0,
    limit,
  }: { batch: string; kind: PreviewKind; after?: number; skip?: number; limit: number },
): Promise<StoredRow[]> =>
  tx.query<StoredRow>(sql`
    select number, content, errors as remarks, receipt from import_rows
    where batch_id = ${batch}::uuid and number > ${after} and ${CONDITIONS[kind]}
    order by number limit ${limit} offset ${skip}`)
