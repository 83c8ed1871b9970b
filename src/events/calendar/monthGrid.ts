import { addDays, beijingDay, daysBetween, isBeijingDay } from '../../legal/beijing'

/** Days since 1970-01-01, a Thursday; Monday is 0. */
const weekdayOf = (day: string): number => (((daysBetween('1970-01-01', day) + 3) % 7) + 7) % 7

const firstOfMonth = (month: string) => `${month}-01`

/** Months a calendar can be turned to: as far as anybody plans, and no further than dates are sure. */
const FIRST_MONTH = '2000-01'
const LAST_MONTH = '2099-12'

export const isMonth = (text: string): boolean =>
  /^\d{4}-\d{2}$/.test(text) && isBeijingDay(firstOfMonth(text)) && text >= FIRST_MONTH && text <= LAST_MONTH

/** The month of a moment in Beijing, YYYY-MM. */
export const monthOf = (now: Date): string => beijingDay(now).slice(0, 7)

export const monthAfter = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The Monday on or before a day. */
export const weekStart = (day: string): string => addDays(day, -weekdayOf(day))

/** The whole weeks, from Monday on, that a month touches. */
export const weeksOfMonth = (month: string): { first: string; days: number } => {
  const first = weekStart(firstOfMonth(month))
  const last = addDays(firstOfMonth(monthAfter(month, 1)), -1)
  return { first, days: (Math.floor(daysBetween(first, last) / 7) + 1) * 7 }
}
