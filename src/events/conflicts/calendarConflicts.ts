import chineseDays from 'chinese-days'

import { addDays, beijingDay, daysBetween } from '../../legal/beijing'
import { isWorkingDay } from '../../legal/workingDays'
import type { HolidayCalendar } from '../../legal/workingDays'
import type { Conflict } from './conflict'

/** Days since 1970-01-01, a Thursday. */
const isWeekend = (day: string) => [2, 3].includes(((daysBetween('1970-01-01', day) % 7) + 7) % 7)

/** The holiday's name where the package knows it, `春节` and `Spring Festival`. */
const nameOf = (day: string): { zh: string; en: string } | undefined => {
  const { name } = chineseDays.getDayDetail(day)
  const [en, zh] = name.split(',')
  return en && zh ? { zh, en } : undefined
}

const conflictOn = (day: string, calendar: HolidayCalendar): Conflict[] => {
  const works = isWorkingDay(day, calendar)
  if (works === undefined || works === !isWeekend(day)) return []
  const name = nameOf(day)
  return [
    {
      kind: works ? 'make-up-day' : 'holiday',
      severity: 'warned',
      what: name?.zh ?? '',
      whatEn: name?.en ?? null,
      event: null,
      day,
    },
  ]
}

/**
 * Days of an event on which people are off although it is no weekend, or at work although it is one (调休). A year whose
 * holidays nobody knows yet has none: the event can be planned, and is asked about again when it is approved.
 */
export const calendarConflicts = (
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  calendar: HolidayCalendar,
): Conflict[] => {
  const first = beijingDay(startsAt)
  const count = daysBetween(first, beijingDay(new Date(endsAt.getTime() - 1)))
  return Array.from({ length: count + 1 }, (_, index) => addDays(first, index)).flatMap((day) =>
    conflictOn(day, calendar),
  )
}
