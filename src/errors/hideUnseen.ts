import { Forbidden, NotFound } from 'payload'
import type { AfterErrorHook, CollectionSlug, PayloadRequest } from 'payload'

const isSeen = async (req: PayloadRequest, collection: CollectionSlug, id: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { id: { equals: id } },
    user: req.user,
    overrideAccess: false,
  })
  return totalDocs > 0
}

/**
 * Payload answers 404 to who may not read a record, but 403 to who may not change it. A record one cannot see is not
 * there, whatever one asks of it.
 */
export const hideUnseen: AfterErrorHook = async ({ collection, error, req }) => {
  const id = req.routeParams?.id
  if (!(error instanceof Forbidden) || !collection || !req.user || typeof id !== 'string') return
  const seen = await isSeen(req, collection.slug as CollectionSlug, id).catch((refused: unknown) => {
    if (refused instanceof Forbidden) return true
    throw refused
  })
  if (seen) return
  return { status: 404, response: { errors: [{ message: new NotFound(req.t).message }] } }
}
