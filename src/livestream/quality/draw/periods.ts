import { addDays, beijingDay, daysBetween } from '../../../legal/beijing'

/** How often closed cases are drawn. */
export const DRAW_INTERVALS = ['week', 'month'] as const

export type DrawInterval = (typeof DRAW_INTERVALS)[number]

/** First and last Beijing day, and the name it goes by: `2026-W47`, `2026-10`. */
export type Period = { name: string; first: string; last: string }

/** Day of the week, Monday is 1. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** Weeks begin on Monday, and the first one of a year holds its fourth of January. ISO 8601. */
export const weekOf = (day: string): Period => {
  const first = addDays(day, 1 - weekdayOf(day))
  const year = addDays(first, 3).slice(0, 4)
  const fourth = `${year}-01-04`
  const start = addDays(fourth, 1 - weekdayOf(fourth))
  const number = daysBetween(start, first) / 7 + 1
  return { name: `${year}-W${String(number).padStart(2, '0')}`, first, last: addDays(first, 6) }
}

const monthBefore = (day: string): Period => {
  const last = addDays(`${day.slice(0, 7)}-01`, -1)
  return { name: last.slice(0, 7), first: `${last.slice(0, 7)}-01`, last }
}

/** The last week or month that was over before this moment, in Beijing. */
export const lastPeriod = (every: DrawInterval, now: Date): Period => {
  const today = beijingDay(now)
  return every === 'month' ? monthBefore(today) : weekOf(addDays(today, -7))
}
