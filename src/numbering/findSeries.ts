import type { Transaction } from '../db/transaction'
import { SETTINGS } from '../globals/slugs'

/**
 * The series a kind of document is numbered in, as this deployment has set it; undefined when nobody has. Read in the
 * transaction of who asks: a second connection could wait for ever behind those that wait for this one.
 */
export const findSeries = async (
  tx: Pick<Transaction, 'payload' | 'req'>,
  kind: string,
): Promise<string | undefined> => {
  // The same for every actor.
  const settings = await tx.payload.findGlobal({
    slug: SETTINGS,
    depth: 0,
    req: tx.req,
    overrideAccess: true,
  })
  return settings.numberSeries?.find((one) => one.kind === kind)?.series
}
