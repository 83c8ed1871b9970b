import { reasonOf } from '../../errors/Refusal'
import { checkConsultationPeriod } from '../../legal/consultationClock'
import { findMinimumDays } from '../../legal/minimumDays'
import type { DocumentKind } from '../../legal/periods'
import type { Guard } from '../definition'

const dateOf = (value: unknown) => (typeof value === 'string' ? new Date(value) : undefined)

/** The legal clock: not shorter than the minimum for the kind of document unless a reason is stated; never already over. */
export const periodIsLawful: Guard = async ({ tx, record, now }) => {
  const kind = record.kind as DocumentKind
  const minimumDays = await findMinimumDays(tx.payload, kind)
  const check = checkConsultationPeriod({
    kind,
    opensAt: dateOf(record.opensAt),
    closesAt: dateOf(record.closesAt),
    shortReason: typeof record.shortReason === 'string' ? record.shortReason : undefined,
    minimumDays,
  })
  if (!check.ok) return reasonOf(`period-${check.code}`, { days: check.days, minimum: check.minimum })
  return new Date(String(record.closesAt)) <= now ? reasonOf('period-already-over') : null
}
