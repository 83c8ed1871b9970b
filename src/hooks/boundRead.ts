import type { CollectionBeforeOperationHook } from 'payload'

/** Records one request reads; a list of the panel shows a hundred at most. */
export const MOST_READ = 1000

/**
 * Whoever may read a million comments reads them page by page: asked for all at once, Payload holds all of them in memory.
 * The answer says what its limit was. What is read along with a record, or by the system itself, is as much as it is.
 */
export const boundRead: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI !== 'REST' || args.overrideAccess || 'id' in args) return args
  const { currentDepth, limit, pagination } = args as {
    currentDepth?: number
    limit?: number
    pagination?: boolean
  }
  const isAll = limit === 0 || (limit === undefined && pagination === false)
  if (currentDepth !== undefined || (!isAll && (limit ?? 0) <= MOST_READ)) return args
  return { ...args, limit: MOST_READ, pagination: true }
}
