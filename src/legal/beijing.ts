/**
 * Legal days are days in Beijing. Asia/Shanghai has been UTC+8 all year round since summer time was given up
 * after 1991, so a fixed offset is exact for every date this system holds and needs no time-zone data.
 */
const OFFSET_MS = 8 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
const SECOND_MS = 1000

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Whether a text is a day of the calendar, written YYYY-MM-DD; 2026-02-30 is not. */
export function isBeijingDay(text: string): boolean {
  return findDayNumber(text) !== undefined
}

/** The day in Beijing on which a moment falls, as YYYY-MM-DD. @throws RangeError for an invalid date */
export function beijingDay(date: Date): string {
  return new Date(date.getTime() + OFFSET_MS).toISOString().slice(0, 10)
}

/**
 * The moment of a day and minute as read from a clock in Beijing, `yyyy-MM-ddTHH:mm`; undefined for what is none.
 */
export function findBeijingMoment(text: string): Date | undefined {
  const [, day = '', hour = '', minute = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text) ?? []
  const number = findDayNumber(day)
  if (number === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return new Date(number * DAY_MS - OFFSET_MS + (Number(hour) * 60 + Number(minute)) * 60 * SECOND_MS)
}

/** Day and minute as a clock in Beijing shows them, `yyyy-MM-ddTHH:mm`. @throws RangeError for an invalid date */
export function beijingMinute(date: Date): string {
  return new Date(date.getTime() + OFFSET_MS).toISOString().slice(0, 16)
}

/** 00:00:00.000 Beijing of a day YYYY-MM-DD. @throws RangeError if there is no such day */
export function startOfBeijingDay(day: string): Date {
  return new Date(getDayNumber(day) * DAY_MS - OFFSET_MS)
}

/**
 * 23:59:59.000 Beijing of a day YYYY-MM-DD, the closing moment as notices print it. The last second belongs
 * to the day: compare by `beijingDay`, or by `isLate` for a consultation.
 *
 * @throws RangeError if there is no such day
 */
export function endOfBeijingDay(day: string): Date {
  return new Date((getDayNumber(day) + 1) * DAY_MS - OFFSET_MS - SECOND_MS)
}

/** Whole days from one day YYYY-MM-DD to another, negative if `dayB` is earlier. @throws RangeError */
export function daysBetween(dayA: string, dayB: string): number {
  return getDayNumber(dayB) - getDayNumber(dayA)
}

/** The day that comes so many days after a day YYYY-MM-DD (or before, if negative). @throws RangeError */
export function addDays(day: string, days: number): string {
  return new Date((getDayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10)
}

/**
 * A moment as it is read in Beijing: 2026年6月7日 and 7 June 2026, with `minute` 2026年6月7日 23:59 and
 * 7 June 2026, 23:59, with `month` 2026年6月 and June 2026.
 *
 * @throws RangeError for an invalid date
 */
export function formatBeijing(date: Date, locale: 'zh' | 'en', style: 'month' | 'day' | 'minute'): string {
  const iso = new Date(date.getTime() + OFFSET_MS).toISOString()
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number]
  const time = iso.slice(11, 16)
  if (style === 'month') return locale === 'zh' ? `${year}年${month}月` : `${MONTHS[month - 1]!} ${year}`
  const written = locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]!} ${year}`
  if (style === 'day') return written
  return locale === 'zh' ? `${written} ${time}` : `${written}, ${time}`
}

function getDayNumber(day: string): number {
  const number = findDayNumber(day)
  if (number === undefined)
    throw new RangeError(`Not a day of the calendar (YYYY-MM-DD): ${day.slice(0, 40)}`)
  return number
}

/** Days since 1970-01-01. `Date.parse` is lenient about 02-30, so the day must survive the way back. */
function findDayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const time = Date.parse(`${day}T00:00:00.000Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined
  return time / DAY_MS
}
