import type { Endpoint } from 'payload'

import { countQueue } from '../queries/queueCounts'
import { readQueueFilter } from '../queries/queueFilter'
import { getStaff } from './request'

/** GET /api/comment-queue-counts — comments by state under the same filters as the queue: `{ counts }`. */
export const getQueueCounts: Endpoint = {
  method: 'get',
  path: '/comment-queue-counts',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json({ counts: await countQueue(req.payload, actor, readQueueFilter(req.searchParams)) })
  },
}
