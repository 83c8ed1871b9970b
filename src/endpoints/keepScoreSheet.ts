import type { Endpoint } from 'payload'

import { keepSheet } from '../talent/keepSheet'
import { getJsonBody, getStaff } from './request'

/** POST /api/score-sheet/:id — `{ points, remark }`, what a reviewer has entered so far; 204. */
export const keepScoreSheet: Endpoint = {
  method: 'post',
  path: '/score-sheet/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const { points, remark } = await getJsonBody(req)
    await keepSheet(req.payload, { actor, score: String(req.routeParams?.id), points, remark })
    return new Response(null, { status: 204 })
  },
}
