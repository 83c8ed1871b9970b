import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import { beijingDay, startOfBeijingDay } from '../../legal/beijing'

/** How many services of each topic a month saw; `month` is yyyy-MM. */
export type MonthOfServices = { month: string; topics: Record<string, number> }

/** The present month and the eleven before it. */
const MONTHS = 12

const monthsUntil = (day: string): [string, ...string[]] => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, index) => {
    const at = year * 12 + (month - 1) - (MONTHS - 1 - index)
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  }) as [string, ...string[]]
}

type Ledger = { register: string; record: string }

/**
 * The services of an entry's last twelve months, the empty ones too; counted in the database, however many there are.
 *
 * @param seen which of them the reader may see; all, for the holder of the entry
 */
export const findServicesByMonth = async (
  payload: Payload,
  { register, record }: Ledger,
  { now, seen = sql`true` }: { now: Date; seen?: SQL },
): Promise<MonthOfServices[]> => {
  const months = monthsUntil(beijingDay(now))
  const counts = await query<{ month: string; topic: string; count: number }>(
    payload,
    sql`select to_char(served_on at time zone 'Asia/Shanghai', 'YYYY-MM') as month, topic::text, count(*)::int as count
      from service_records
      where register = ${register} and record = ${record} and state = 'recorded'
        and served_on >= ${startOfBeijingDay(`${months[0]}-01`).toISOString()}::timestamptz and ${seen}
      group by 1, 2`,
  )
  return months.map((month) => ({
    month,
    topics: Object.fromEntries(
      counts.filter((one) => one.month === month).map(({ topic, count }) => [topic, count]),
    ),
  }))
}
