import type { Endpoint } from 'payload'

import { findReasons } from '../points/findReasons'
import { getStaff } from './request'

/** GET /api/point-reasons/:point — the agency's reason templates, filled in for the point: `{ reasons }`. */
export const getPointReasons: Endpoint = {
  method: 'get',
  path: '/point-reasons/:point',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json({
      reasons: await findReasons(req.payload, { point: String(req.routeParams?.point), actor }),
    })
  },
}
