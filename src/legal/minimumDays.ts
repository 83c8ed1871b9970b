import type { Transaction } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import type { DocumentKind } from './periods'

/**
 * The shortest period this deployment allows without a stated reason, in days; undefined leaves the legal default.
 * A setting, because provinces make their own rules above the national ones. Read in the transaction of who asks: one
 * that waits for a second connection while others wait for its lock would wait for ever.
 */
export const findMinimumDays = async (
  tx: Pick<Transaction, 'payload' | 'req'>,
  kind: DocumentKind,
): Promise<number | undefined> => {
  const settings = await readSettings(tx.payload, tx.req)
  return settings.minimumDays?.find((minimum) => minimum.kind === kind)?.days
}
