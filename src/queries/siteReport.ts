import { sql } from '@payloadcms/db-postgres/drizzle'
import { cache } from 'react'

import { query } from '../db/transaction'
import type { ReportData } from '../report/reportData'
import { isRecordId, sitePayload } from './sitePayload'

/** The adoption report of a consultation as it was published; undefined before that. */
export const findSiteReport = cache(async (consultation: string): Promise<ReportData | undefined> => {
  if (!isRecordId(consultation)) return undefined
  const [stored] = await query<{ snapshot: ReportData }>(
    await sitePayload(),
    sql`select r.snapshot from adoption_reports r join consultations c on c.id = r.consultation_id
      where r.consultation_id = ${consultation}::uuid and c.state = 'published'`,
  )
  return stored?.snapshot
})
