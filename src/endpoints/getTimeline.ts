import type { Endpoint } from 'payload'

import { getRecordTimeline } from '../queries/timeline'
import { getStaff, getSubject } from './request'

/** GET /api/timeline/:collection/:id — who did what, when, in which role, from which state to which, why. */
export const getTimeline: Endpoint = {
  method: 'get',
  path: '/timeline/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json({ entries: await getRecordTimeline(req.payload, { ...getSubject(req), actor }) })
  },
}
