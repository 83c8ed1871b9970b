const DEADLOCK_DETECTED = '40P01'

const isDeadlock = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  return (error as { code?: unknown }).code === DEADLOCK_DETECTED || isDeadlock(error.cause)
}

/**
 * Runs a transaction, and once more when the database ended it because another waited for what it held while it waited for
 * what the other held: nothing of it was written, and the other has gone on.
 *
 * @see https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS
 */
export const againAfterDeadlock = async <T>(transaction: () => Promise<T>): Promise<T> => {
  try {
    return await transaction()
  } catch (error) {
    if (!isDeadlock(error)) throw error
    return transaction()
  }
}
