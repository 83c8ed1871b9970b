import type { Endpoint } from 'payload'

import { findCampaignMembers } from '../campaigns/campaignMembers'
import { getStaff } from './request'

/**
 * GET /api/campaign-members/:campaign?after=&different=1 — a page of members with what each adds to the sample; with
 * `different` without those that say the same: `{ members, next }`.
 */
export const getCampaignMembers: Endpoint = {
  method: 'get',
  path: '/campaign-members/:campaign',
  handler: async (req) => {
    const actor = getStaff(req)
    const after = req.searchParams.get('after') ?? undefined
    const different = req.searchParams.get('different') === '1'
    const campaign = String(req.routeParams?.campaign)
    return Response.json(await findCampaignMembers(req.payload, { campaign, after, different, actor }))
  },
}
