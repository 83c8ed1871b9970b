import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'

export type LiveReportStatus = {
  receipt: string
  roomText: string
  platform: string
  topic: string
  state: string
  arrivedAt: string
}

/** Where a report of a livestream is, for who holds its receipt: never what was decided of whom. */
export const findLiveReportStatus = async (
  payload: Payload,
  code: string,
): Promise<LiveReportStatus | undefined> => {
  const [row] = await query<LiveReportStatus>(
    payload,
    sql`select r.receipt_code as receipt, r.room_text as "roomText", r.platform::text, r.topic::text, r.state::text,
        r.arrived_at as "arrivedAt"
      from application_receipts a join live_reports r on r.id = a.record_id
      where a.code = ${code} and a.collection = ${SLUGS.liveReports}`,
  )
  return row && { ...row, arrivedAt: new Date(row.arrivedAt).toISOString() }
}
