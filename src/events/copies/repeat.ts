import { beijingMinute, findBeijingMoment } from '../../legal/beijing'

export const RHYTHMS = ['once', 'weekly', 'fortnightly', 'monthly', 'yearly'] as const

export type Rhythm = (typeof RHYTHMS)[number]

/** Most events of a series made at once. */
export const MOST_TIMES = 24

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

const pad = (number: number) => String(number).padStart(2, '0')

/** The same day of a later month; its last day where it has none of that number. */
const monthsAfter = (minute: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = minute.slice(0, 10).split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.getUTCFullYear()}-${pad(first.getUTCMonth() + 1)}-${pad(Math.min(day, last))}${minute.slice(10)}`
}

const MONTHS: Partial<Record<Rhythm, number>> = { monthly: 1, yearly: 12 }
const WEEKS: Partial<Record<Rhythm, number>> = { weekly: 1, fortnightly: 2 }

/**
 * When the events of a series begin, at the same time by a clock in Beijing.
 *
 * @param first of them
 * @param times how many; one where they do not repeat
 */
export const startsOf = (first: Date, rhythm: Rhythm, times: number): Date[] =>
  Array.from({ length: rhythm === 'once' ? 1 : Math.min(times, MOST_TIMES) }, (_, index) => {
    const months = MONTHS[rhythm]
    if (months === undefined) return new Date(first.getTime() + index * (WEEKS[rhythm] ?? 0) * WEEK_MS)
    return findBeijingMoment(monthsAfter(beijingMinute(first), months * index)) ?? first
  })
