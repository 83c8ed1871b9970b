import type { Endpoint } from 'payload'

import { findCommentQueue } from '../queries/commentQueue'
import { readQueueFilter } from '../queries/queueFilter'
import { getStaff } from './request'

/** GET /api/comment-queue — a page of the comments of one's scope; filters as in `readQueueFilter`. */
export const getCommentQueue: Endpoint = {
  method: 'get',
  path: '/comment-queue',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json(await findCommentQueue(req.payload, actor, readQueueFilter(req.searchParams)))
  },
}
