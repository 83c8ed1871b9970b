import { beijingDay, daysBetween, endOfBeijingDay } from './beijing'
import { CONSULTATION_PERIODS, type DocumentKind, LONGEST_CONSULTATION_DAYS } from './periods'

export type ConsultationPeriodCheck = {
  kind: DocumentKind
  opensAt: Date | string | null | undefined
  closesAt: Date | string | null | undefined
  /** Why the period is shorter than the minimum; printed in the notice. White space alone is no reason. */
  shortReason: string | null | undefined
  /** The department's own setting for this kind; without it the period of `periods.ts`. */
  minimumDays?: number | null
}

export type ConsultationPeriodRefusal =
  'no-dates' | 'closes-before-opens' | 'too-short-without-reason' | 'too-long'

export type ConsultationPeriodResult =
  | { ok: true; days: number; minimum: number; short: boolean }
  | { ok: false; code: ConsultationPeriodRefusal; days: number; minimum: number }

/**
 * Whether a consultation lasts as long as the law asks.
 *
 * Days are Beijing days. The opening day is not counted (民法典 art 201), the closing day is counted if the
 * consultation stays open until its end, 23:59:59: from 2025-06-07 to 2025-06-17 is 10 days, and a closing
 * at 17:00 of the 17th is 9. A period below the minimum needs a reason (重大行政决策程序暂行条例 art 15).
 *
 * @returns counted `days` and the `minimum` that applies; `closes-before-opens` also for a period without one
 * full day, `too-long` above a year
 */
export function checkConsultationPeriod(period: ConsultationPeriodCheck): ConsultationPeriodResult {
  const minimum = period.minimumDays ?? CONSULTATION_PERIODS[period.kind].minimumDays
  const opensAt = findMoment(period.opensAt)
  const closesAt = findMoment(period.closesAt)
  if (opensAt === undefined || closesAt === undefined)
    return { ok: false, code: 'no-dates', days: 0, minimum }

  const days = countDays(opensAt, closesAt)
  if (days < 1) return { ok: false, code: 'closes-before-opens', days, minimum }
  if (days > LONGEST_CONSULTATION_DAYS) return { ok: false, code: 'too-long', days, minimum }

  const short = days < minimum
  const hasReason = (period.shortReason ?? '').trim() !== ''
  if (short && !hasReason) return { ok: false, code: 'too-short-without-reason', days, minimum }
  return { ok: true, days, minimum, short }
}

/**
 * Whether a comment arrived late: the closing second itself is in time, so 23:59:59.999 is not late.
 */
export function isLate({ arrivedAt, closesAt }: { arrivedAt: Date; closesAt: Date }): boolean {
  return Math.floor(arrivedAt.getTime() / 1000) > Math.floor(closesAt.getTime() / 1000)
}

function countDays(opensAt: Date, closesAt: Date): number {
  const closingDay = beijingDay(closesAt)
  const isFullDay = closesAt >= endOfBeijingDay(closingDay)
  return daysBetween(beijingDay(opensAt), closingDay) - (isFullDay ? 0 : 1)
}

/** Years beyond four digits are mistyped; they have no Beijing day. */
function findMoment(value: Date | string | null | undefined): Date | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const moment = new Date(value)
  const year = moment.getUTCFullYear()
  return year >= 1992 && year < 9999 ? moment : undefined
}
