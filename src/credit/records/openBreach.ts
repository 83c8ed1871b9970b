import { SLUGS } from '../../collections/slugs'
import { labelOf } from '../../i18n'
import { CREDIT_TERMS } from '../../legal/creditPeriods'
import type { Severity } from '../../legal/creditPeriods'
import { begin } from '../../workflow/begin'
import type { ActionContext, Follow } from '../../workflow/definition'
import { subjectOf } from '../subject'

const severityOf = ({ input }: ActionContext) => input.severity as Severity

/** A broken commitment is a breach: the record of it is drafted in the same transaction, for another person to confirm. */
export const openBreach: Follow = async (context) => {
  const { tx, record, actor, reason, now } = context
  const severity = severityOf(context)
  await begin(tx, {
    collection: SLUGS.creditRecords,
    data: {
      ...subjectOf(record),
      kind: 'breach',
      severity,
      facts: reason,
      basis: labelOf('credit:breachBasis').zh,
      months: CREDIT_TERMS[severity].shortestMonths,
      decidedOn: now.toISOString(),
      commitment: record.id,
    },
    actor,
    trace: { commitment: record.id, severity },
    now,
  })
}
