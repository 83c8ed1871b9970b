import { startOfBeijingDay, addDays, beijingDay } from '../../legal/beijing'
import { weekOf } from './draw/periods'

/** Weeks one may choose to look back. */
export const WEEKS = [4, 12, 26, 52] as const

/** As asked for in an address; twelve weeks for anything else. */
export const weeksIn = (value: unknown): number => WEEKS.find((weeks) => String(weeks) === value) ?? 12

/** Monday of the first of so many weeks, this one the last. */
export const beginningOf = (weeks: number, now: Date): Date =>
  startOfBeijingDay(addDays(weekOf(beijingDay(now)).first, -7 * (weeks - 1)))
