import type { Transaction } from '../db/transaction'
import { readSettings } from '../globals/readSettings'

/**
 * The series a kind of document is numbered in, as this deployment has set it; undefined when nobody has. Read in the
 * transaction of who asks: a second connection could wait for ever behind those that wait for this one.
 */
export const findSeries = async (
  tx: Pick<Transaction, 'payload' | 'req'>,
  kind: string,
): Promise<string | undefined> => {
  const settings = await readSettings(tx.payload, tx.req)
  return settings.numberSeries?.find((one) => one.kind === kind)?.series
}
