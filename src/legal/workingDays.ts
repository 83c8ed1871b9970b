import chineseDays from 'chinese-days'

import { addDays, daysBetween } from './beijing'

/** Days off and make-up working days of a year as an administrator entered them; Beijing days YYYY-MM-DD. */
export type YearCalendar = { daysOff: ReadonlySet<string>; workDays: ReadonlySet<string> }

/** Years entered here, over and beside those the package knows (the State Council's notices from 2004 on). */
export type HolidayCalendar = ReadonlyMap<number, YearCalendar>

export type WorkingDay = { day: string } | { unknownYear: number }

const NO_OVERLAY: HolidayCalendar = new Map()

const published = new Map<number, boolean>()

/** Whether the package has the State Council's arrangement for a year. A year without holidays is one it does not know. */
const isPublished = (year: number): boolean => {
  const known =
    published.get(year) ?? chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
  published.set(year, known)
  return known
}

const yearOf = (day: string) => Number(day.slice(0, 4))

export const isKnownYear = (year: number, overlay: HolidayCalendar = NO_OVERLAY): boolean =>
  overlay.has(year) || isPublished(year)

/** Days since 1970-01-01, a Thursday. */
const isWeekend = (day: string) => [2, 3].includes(((daysBetween('1970-01-01', day) % 7) + 7) % 7)

/** Whether people work on a Beijing day; undefined where nobody has said yet when that year's holidays are. */
export const isWorkingDay = (day: string, overlay: HolidayCalendar = NO_OVERLAY): boolean | undefined => {
  const entered = overlay.get(yearOf(day))
  if (entered) return entered.workDays.has(day) || (!entered.daysOff.has(day) && !isWeekend(day))
  return isPublished(yearOf(day)) ? chineseDays.isWorkday(day) : undefined
}

/**
 * The Beijing day on which so many working days have passed: the first day is not counted (民法典 art 201), the last is.
 * With 0 the day itself.
 *
 * @returns `unknownYear` when the count runs into a year whose holidays are not known: never a guess.
 */
export const addWorkingDays = (
  from: string,
  days: number,
  overlay: HolidayCalendar = NO_OVERLAY,
): WorkingDay => {
  let day = from
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    const works = isWorkingDay(day, overlay)
    if (works === undefined) return { unknownYear: yearOf(day) }
    if (works) left -= 1
  }
  return { day }
}

/**
 * Working days after one Beijing day up to and with another; 0 if it is not later. Days of a year whose holidays are
 * not known are not counted: nobody is charged with days that nobody can count.
 */
export const countWorkingDays = (
  after: string,
  until: string,
  overlay: HolidayCalendar = NO_OVERLAY,
): number => {
  let count = 0
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, overlay)) count += 1
  }
  return count
}
