import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { beijingDay } from '../legal/beijing'
import { isKnownYear } from '../legal/workingDays'
import { hasClock } from '../workflow/clock'
import { WORKFLOWS } from '../workflow/registry'
import { tableOf } from '../workflow/tableOf'
import { getHolidayCalendar } from './holidayCalendar'

type Waiting = { collection: Slug; id: string; year: number }

/** Records settled, or counted, in one go. */
const MOST = 1000

const clockedSql = () =>
  WORKFLOWS.filter(hasClock).map(
    ({ collection }) => sql`(
      select ${collection}::text as collection, id::text, due_unknown_year::int as year from ${tableOf(collection)}
      where due_unknown_year is not null limit ${MOST})`,
  )

/** Records whose due day waits for the holidays of a year. */
export const findUnsettled = async (tx: Pick<Transaction, 'query'>): Promise<Waiting[]> => {
  const parts = clockedSql()
  return parts.length === 0 ? [] : tx.query<Waiting>(sql.join(parts, sql` union all `))
}

/** A year whose holidays nobody has entered, and how many records wait for it (at most a thousand counted). */
export type UnknownYear = { year: number; waiting: number }

/** The State Council gives notice of the next year's holidays in the autumn; from this day on it is missed. */
const MISSED_FROM = '11-15'

/** Years the system administrator has to enter: those that records wait for, and the next one late in the year. */
export const findUnknownYears = async (tx: Pick<Transaction, 'query'>, now: Date): Promise<UnknownYear[]> => {
  const calendar = await getHolidayCalendar(tx)
  const counts = new Map<number, number>()
  for (const { year } of await findUnsettled(tx)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const today = beijingDay(now)
  const next = Number(today.slice(0, 4)) + 1
  if (today.slice(5) >= MISSED_FROM && !counts.has(next)) counts.set(next, 0)
  return [...counts]
    .map(([year, waiting]) => ({ year, waiting }))
    .filter(({ year }) => !isKnownYear(year, calendar))
    .sort((a, b) => a.year - b.year)
}
