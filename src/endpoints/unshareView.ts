import type { Endpoint } from 'payload'

import { unshareView as unshare } from '../registers/desk/sharedViews'
import { getStaff } from './request'

/** POST /api/shared-views/:id/forget — takes back a view shared with one's agency. */
export const unshareView: Endpoint = {
  method: 'post',
  path: '/shared-views/:id/forget',
  handler: async (req) => {
    await unshare(req.payload, getStaff(req), String(req.routeParams?.id))
    return Response.json({})
  },
}
