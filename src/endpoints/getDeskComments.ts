import type { Endpoint } from 'payload'

import { findDeskComments } from '../points/clauseComments'
import { getStaff } from './request'

/**
 * GET /api/desk-comments?consultation=&clause=&view=open|all&after= — comments of one clause (without `clause`: on the
 * whole draft), or with `?point=&after=` those that carry a point: `{ comments, next }`.
 */
export const getDeskComments: Endpoint = {
  method: 'get',
  path: '/desk-comments',
  handler: async (req) => {
    const actor = getStaff(req)
    const { searchParams } = req
    const after = searchParams.get('after') ?? undefined
    const point = searchParams.get('point')
    const filter = point
      ? { point, after }
      : {
          consultation: searchParams.get('consultation') ?? '',
          clause: searchParams.get('clause') || null,
          view: searchParams.get('view') === 'all' ? ('all' as const) : ('open' as const),
          after,
        }
    return Response.json(await findDeskComments(req.payload, actor, filter))
  },
}
