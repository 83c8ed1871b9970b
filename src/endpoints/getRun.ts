import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { findRun } from '../runs/ownRuns'
import { getStaff } from './request'

/** GET /api/run/:id — how far one's own run is: `{ id, kind, state, done, total, result, error }`. 404 for another's. */
export const getRun: Endpoint = {
  method: 'get',
  path: '/run/:id',
  handler: async (req) => {
    const run = await findRun(req.payload, getStaff(req), String(req.routeParams?.id))
    if (!run) throw new Refusal(404, reasonOf('not-found'))
    return Response.json(run, { headers: { 'Cache-Control': 'no-store' } })
  },
}
