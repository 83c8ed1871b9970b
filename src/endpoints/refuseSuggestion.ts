import type { Endpoint } from 'payload'

import { refuseSuggestion as refuse } from '../points/refuseSuggestion'
import { getStaff } from './request'

/** POST /api/point-suggestions/:comment/:point/refuse — this suggestion is wrong, and not shown again. */
export const refuseSuggestion: Endpoint = {
  method: 'post',
  path: '/point-suggestions/:comment/:point/refuse',
  handler: async (req) => {
    const actor = getStaff(req)
    const { comment, point } = req.routeParams ?? {}
    await refuse(req.payload, { comment: String(comment), point: String(point), actor })
    return Response.json({ answer: 'refused' })
  },
}
