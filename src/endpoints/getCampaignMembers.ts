import type { Endpoint } from 'payload'

import { findCampaignMembers } from '../points/campaignMembers'
import { getStaff } from './request'

/** GET /api/campaign-members/:campaign?after= — to choose who is excepted: `{ members, next }`. */
export const getCampaignMembers: Endpoint = {
  method: 'get',
  path: '/campaign-members/:campaign',
  handler: async (req) => {
    const actor = getStaff(req)
    const after = req.searchParams.get('after') ?? undefined
    const campaign = String(req.routeParams?.campaign)
    return Response.json(await findCampaignMembers(req.payload, { campaign, after, actor }))
  },
}
