import { SLUGS } from '../../collections/slugs'
import { buildReport } from '../../report/buildReport'
import { openComments } from '../../report/reportData'
import { startRun } from '../../runs/startRun'
import type { Follow } from '../definition'

/**
 * Stores the report as it is published. The consultation is locked: nothing arrives and nothing is decided between the
 * check that it reconciles and these numbers.
 */
export const storeReport: Follow = async ({ tx, record, now }) => {
  const report = await buildReport(tx, { consultation: record.id, publishedAt: now, now })
  // The numbers themselves must add up, whatever the check of single comments said.
  if (openComments(report) !== 0) throw new Error(`The report of consultation ${record.id} does not add up`)
  await tx.payload.db.create({
    collection: SLUGS.adoptionReports,
    data: {
      consultation: record.id,
      agency: record.agency,
      snapshot: report,
      publishedAt: now.toISOString(),
    },
    req: tx.req,
    returning: false,
  })
}

/** Whoever left a mail address is told what became of their comment. In steps: there may be a million of them. */
export const tellCommenters: Follow = async ({ tx, record, actor }) => {
  await startRun(tx, { kind: 'tell-commenters', params: { consultation: record.id }, actor })
}
