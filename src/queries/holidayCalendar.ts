import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { readHolidayLines } from '../legal/holidayLines'
import type { HolidayCalendar } from '../legal/workingDays'

/** The holidays administrators have entered, by year; a few rows at most. */
export const getHolidayCalendar = async ({ query }: Pick<Transaction, 'query'>): Promise<HolidayCalendar> => {
  const rows = await query<{ year: number; off: string | null; work: string | null }>(sql`
    select year::int, days_off as off, work_days as work from holiday_calendars`)
  return new Map(
    rows.map(({ year, off, work }) => [
      year,
      {
        daysOff: new Set(readHolidayLines(off, year).days),
        workDays: new Set(readHolidayLines(work, year).days),
      },
    ]),
  )
}
