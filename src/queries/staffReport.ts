import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { Actor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { buildReport } from '../report/buildReport'
import { findUnreconciled } from '../report/findUnreconciled'
import type { Unreconciled } from '../report/findUnreconciled'
import type { ReportData } from '../report/reportData'
import { findVisible } from '../workflow/perform'

export type StaffReport = {
  state: string
  report: ReportData
  missing: Unreconciled
}

/** Missing comments a page lists. */
const LISTED = 20

/**
 * The report of a consultation for those who work on it: as published, else as it stands now, all of one moment. What
 * the public may read of a consultation does not open its unpublished report.
 *
 * @throws Refusal 404 when the consultation is not there for this actor, or is not in their own scope.
 */
export const getStaffReport = (
  payload: Payload,
  { id, actor }: { id: string; actor: Actor },
): Promise<StaffReport> =>
  inTransaction(payload, async (tx) => {
    await tx.query(sql`set transaction isolation level repeatable read, read only`)
    const consultation = await findVisible(tx, { collection: SLUGS.consultations, id, actor })
    if (!consultation || !may(actor, 'history', SLUGS.consultations, consultation)) {
      throw new Refusal(404, reasonOf('not-found'))
    }
    const [stored] = await tx.query<{ snapshot: ReportData }>(sql`
      select snapshot from adoption_reports where consultation_id = ${id}::uuid`)
    return {
      state: consultation.state,
      report:
        stored?.snapshot ?? (await buildReport(tx, { consultation: id, publishedAt: null, now: new Date() })),
      missing: stored
        ? { count: 0, hasMore: false, comments: [] }
        : await findUnreconciled(tx, { consultation: id, limit: LISTED }),
    }
  })
