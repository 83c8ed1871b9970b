import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

/** Records one request reads; a list of the panel shows a hundred at most. */
export const MOST_READ = 1000

/** Asked for as a list; what the system reads for its own answers, or along with a record, is as much as it is. */
const isAskedFor = ({ pathname, payload }: PayloadRequest, slug: string): boolean =>
  pathname?.replace(/\/+$/, '') === `${payload.config.routes.api}/${slug}`

/**
 * Whoever may read a million comments reads them page by page: asked for all at once, Payload holds all of them in memory.
 * The answer says what its limit was.
 */
export const boundRead: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'read' || !isAskedFor(req, collection.slug)) return args
  const { currentDepth, limit, pagination } = args as {
    currentDepth?: number
    limit?: number
    pagination?: boolean
  }
  const isAll = limit === 0 || (limit === undefined && pagination === false)
  if (currentDepth !== undefined || (!isAll && (limit ?? 0) <= MOST_READ)) return args
  return { ...args, limit: MOST_READ, pagination: true }
}
