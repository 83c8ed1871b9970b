import type { Endpoint } from 'payload'

import { findPoints } from '../points/findPoints'
import { getStaff } from './request'

/** GET /api/point-list?consultation=&state=&after= — points of one's scope with their comments counted: `{ points, next }`. */
export const getPoints: Endpoint = {
  method: 'get',
  path: '/point-list',
  handler: async (req) => {
    const actor = getStaff(req)
    const { searchParams } = req
    return Response.json(
      await findPoints(req.payload, actor, {
        consultation: searchParams.get('consultation') ?? undefined,
        state: searchParams.get('state') ?? undefined,
        after: searchParams.get('after') ?? undefined,
      }),
    )
  },
}
