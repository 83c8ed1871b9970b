import type { Endpoint } from 'payload'

import { suggestPoints } from '../points/suggestPoints'
import { getStaff } from './request'

/** GET /api/point-suggestions/:comment — points the machine proposes for a comment, and why: `{ suggestions }`. */
export const getSuggestions: Endpoint = {
  method: 'get',
  path: '/point-suggestions/:comment',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json({
      suggestions: await suggestPoints(req.payload, { comment: String(req.routeParams?.comment), actor }),
    })
  },
}
