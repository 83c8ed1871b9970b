import type { Endpoint } from 'payload'

import { assignCampaign as assign } from '../points/assignCampaign'
import { getIds, getJsonBody, getStaff, stringIn } from './request'

/** POST /api/campaign-point/:campaign — `{ point, except }`: all members but those carry the point: `{ run, members }`. */
export const assignCampaign: Endpoint = {
  method: 'post',
  path: '/campaign-point/:campaign',
  handler: async (req) => {
    const actor = getStaff(req)
    const body = await getJsonBody(req)
    const assigned = await assign(req.payload, {
      campaign: String(req.routeParams?.campaign),
      point: stringIn(body, 'point') ?? '',
      except: getIds(body, 'except'),
      actor,
    })
    return Response.json(assigned, { status: 202 })
  },
}
