import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { cancelRun as cancel } from '../runs/ownRuns'
import { getStaff } from './request'

/** POST /api/run/:id/cancel — stops one's own run where it is; what its steps have done stays. 409 when it is over. */
export const cancelRun: Endpoint = {
  method: 'post',
  path: '/run/:id/cancel',
  handler: async (req) => {
    const outcome = await cancel(req.payload, getStaff(req), String(req.routeParams?.id))
    if (outcome === 'unknown') throw new Refusal(404, reasonOf('not-found'))
    if (outcome === 'over') throw new Refusal(409, reasonOf('run-is-over'))
    return Response.json({ state: 'cancelled' })
  },
}
