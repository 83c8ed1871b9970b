import { addDays, daysBetween, isBeijingDay } from './beijing'

/** Longest holiday in one line, in days: more is mistyped. */
const LONGEST = 31

const LINE = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:至|~|～|—|–|to)\s*(\d{4}-\d{2}-\d{2}))?$/

const daysOfLine = (line: string, year: number): string[] | undefined => {
  const [, first, last = first] = LINE.exec(line) ?? []
  if (!first || !last || !isBeijingDay(first) || !isBeijingDay(last)) return undefined
  const length = daysBetween(first, last)
  if (length < 0 || length >= LONGEST) return undefined
  const days = Array.from({ length: length + 1 }, (_, index) => addDays(first, index))
  return days.every((day) => day.startsWith(`${year}-`)) ? days : undefined
}

export type HolidayLines = { days: string[]; faulty: string[] }

/**
 * Reads days as they stand in a notice, one a line: `2027-02-05` or `2027-02-05 至 2027-02-11`.
 *
 * @returns the days (YYYY-MM-DD), and the lines that are none or lie outside the year.
 */
export const readHolidayLines = (text: string | null | undefined, year: number): HolidayLines => {
  const read: HolidayLines = { days: [], faulty: [] }
  for (const line of (text ?? '').split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const days = daysOfLine(line, year)
    if (days) read.days.push(...days)
    else read.faulty.push(line)
  }
  return read
}
