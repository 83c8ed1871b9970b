import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { beijingDay } from '../legal/beijing'
import { formatDocumentNumber } from './documentNumber'

/**
 * The next document number 发文字号 of a series in the Beijing year of `at`, `琼跨备〔2026〕12号`, in the caller's transaction:
 * rolled back with it, so that no gap is left, and nobody else gets one of this series and year until it has ended. So
 * ask for it late; who needs numbers of several series asks in one order, the series' own.
 *
 * @param series the 机关代字, see `SERIES`
 * @throws RangeError for a series or year no document number can have
 */
export const allocateNumber = async (
  tx: Pick<Transaction, 'query'>,
  { series, at }: { series: string; at: Date },
): Promise<string> => {
  const year = Number(beijingDay(at).slice(0, 4))
  const [row] = await tx.query<{ last: number }>(sql`
    insert into number_series (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = number_series.last + 1
    returning last::int as last`)
  return formatDocumentNumber({ series, year, ordinal: row?.last ?? 0 })
}
