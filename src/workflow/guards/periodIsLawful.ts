import { reasonOf } from '../../errors/Refusal'
import { checkConsultationPeriod } from '../../legal/consultationClock'
import { findMinimumDays } from '../../legal/minimumDays'
import type { DocumentKind } from '../../legal/periods'
import type { Guard } from '../definition'

const dateOf = (value: unknown) => (typeof value === 'string' ? new Date(value) : undefined)

/** A review that lasted past the opening day does not shorten what the public gets: it can comment only from now on. */
const effectiveOpening = (opensAt: Date | undefined, now: Date) => (opensAt && opensAt < now ? now : opensAt)

/** The legal clock: not shorter than the minimum for the kind of document unless a reason is stated; never already over. */
export const periodIsLawful: Guard = async ({ tx, record, now }) => {
  const kind = record.kind as DocumentKind
  const minimumDays = await findMinimumDays(tx, kind)
  const check = checkConsultationPeriod({
    kind,
    opensAt: effectiveOpening(dateOf(record.opensAt), now),
    closesAt: dateOf(record.closesAt),
    shortReason: typeof record.shortReason === 'string' ? record.shortReason : undefined,
    minimumDays,
  })
  const closesAt = dateOf(record.closesAt)
  if (closesAt && closesAt <= now) return reasonOf('period-already-over')
  return check.ok ? null : reasonOf(`period-${check.code}`, { days: check.days, minimum: check.minimum })
}
