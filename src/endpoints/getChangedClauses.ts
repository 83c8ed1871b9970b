import type { Endpoint } from 'payload'

import { findChangedClauses } from '../points/changedClauses'
import { getStaff } from './request'

/** GET /api/changed-clauses/:point?revision= — clauses a point may have changed in a later text: `{ clauses, proposed }`. */
export const getChangedClauses: Endpoint = {
  method: 'get',
  path: '/changed-clauses/:point',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json(
      await findChangedClauses(req.payload, {
        point: String(req.routeParams?.point),
        revision: req.searchParams.get('revision') ?? '',
        actor,
      }),
    )
  },
}
