import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'

/** What somebody handed in with a report. */
export type ReportFile = { id: string; name: string; url: string }

type Row = { id: string; name: string; filename: string; report: string }

/**
 * The files of some reports, each under its report's id.
 *
 * @param scope rows of `f` this person may read
 * @param urlOf where a file is fetched from
 */
export const findReportFiles = async (
  tx: Pick<Transaction, 'query'>,
  { reports, scope, urlOf }: { reports: readonly { id: string }[]; scope: SQL; urlOf: (file: Row) => string },
): Promise<Map<string, ReportFile[]>> => {
  const rows = await tx.query<Row>(sql`
    select f.id, f.original_name as name, f.filename, f.subject_id as report from case_files f
    where f.subject_collection = ${SLUGS.liveReports}
      and f.subject_id = any(${`{${reports.map(({ id }) => id).join(',')}}`}::text[]) and ${scope}
    order by f.created_at, f.id`)
  const files = new Map<string, ReportFile[]>()
  for (const row of rows) {
    const known = files.get(row.report) ?? []
    files.set(row.report, [...known, { id: row.id, name: row.name, url: urlOf(row) }])
  }
  return files
}
