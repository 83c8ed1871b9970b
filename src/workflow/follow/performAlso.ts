import type { Transaction } from '../../db/transaction'
import type { Performance, Performed } from '../perform'

/** Performs what follows from another act, in its transaction; throws as `performIn` does. */
export const performAlso = async (tx: Transaction, request: Performance): Promise<Performed> => {
  // Loaded late: perform() knows every workflow, and what follows from their acts is part of them.
  const { performIn } = await import('../perform')
  return performIn(tx, request)
}
