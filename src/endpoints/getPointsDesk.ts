import type { Endpoint } from 'payload'

import { getPointsDesk as getDesk } from '../points/pointsDesk'
import { getStaff } from './request'

/** GET /api/points-desk/:consultation — the draft with the number of comments on each clause. */
export const getPointsDesk: Endpoint = {
  method: 'get',
  path: '/points-desk/:consultation',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json(
      await getDesk(req.payload, { consultation: String(req.routeParams?.consultation), actor }),
    )
  },
}
