import type { Endpoint } from 'payload'

import { getLiveFacts as readLiveFacts } from '../live/liveFacts'
import { getStaff } from './request'

/** GET /api/live/:id — how a consultation is going now, of the comments in one's scope; see `LiveFacts`. */
export const getLiveFacts: Endpoint = {
  method: 'get',
  path: '/live/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const facts = await readLiveFacts(req.payload, { id: String(req.routeParams?.id), actor })
    return Response.json(facts, { headers: { 'Cache-Control': 'no-store' } })
  },
}
