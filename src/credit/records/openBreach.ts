import { v7 as uuidv7 } from 'uuid'

import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import { labelOf } from '../../i18n'
import { CREDIT_TERMS } from '../../legal/creditPeriods'
import type { Severity } from '../../legal/creditPeriods'
import type { ActionContext, Follow } from '../../workflow/definition'
import { subjectOf } from '../subject'

const severityOf = ({ input }: ActionContext) => input.severity as Severity

/** A broken commitment is a breach: the record of it is drafted in the same transaction, for another person to confirm. */
export const openBreach: Follow = async (context) => {
  const { tx, record, actor, reason, now } = context
  const id = uuidv7()
  const severity = severityOf(context)
  const { creditRecordWorkflow } = await import('./workflow')
  await tx.payload.db.create({
    collection: SLUGS.creditRecords,
    customID: id,
    data: {
      ...creditRecordWorkflow.owned,
      state: creditRecordWorkflow.initial,
      revision: 1,
      ...subjectOf(record),
      kind: 'breach',
      severity,
      facts: reason,
      basis: labelOf('credit:breachBasis').zh,
      months: CREDIT_TERMS[severity].shortestMonths,
      decidedOn: now.toISOString(),
      commitment: record.id,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    },
    req: tx.req,
    returning: false,
  })
  await appendAudit(tx, {
    collection: SLUGS.creditRecords,
    id,
    action: 'create',
    actor,
    at: now,
    toState: creditRecordWorkflow.initial,
    data: { commitment: record.id, severity },
  })
}
