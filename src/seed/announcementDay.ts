import { addDays } from '../legal/beijing'
import { addWorkingDays, isWorkingDay } from '../legal/workingDays'
import type { HolidayCalendar } from '../legal/workingDays'

/** No run of days off is as long as this. */
const FARTHEST_BACK = 30

/**
 * The latest working day before today on which a list may have been published so that its time runs today, whether
 * today is a working day, a weekend or a holiday; undefined where nobody knows the holidays that decide it.
 */
export const announcementDay = (
  today: string,
  publicityDays: number,
  calendar: HolidayCalendar,
): string | undefined => {
  for (let back = 1; back <= FARTHEST_BACK; back += 1) {
    const day = addDays(today, -back)
    if (!isWorkingDay(day, calendar)) continue
    const end = addWorkingDays(day, publicityDays, calendar)
    if ('day' in end && end.day >= today) return day
  }
  return undefined
}
