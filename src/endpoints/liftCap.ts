import type { Endpoint } from 'payload'

import { liftCap as lift } from '../livestream/wellness/liftCap'
import { getJsonBody, getStaff } from './request'

/** POST /api/moderation/exposure/:user/lift — `{ cases, reason }`: more of what is hard to look at, for today. */
export const liftCap: Endpoint = {
  method: 'post',
  path: '/moderation/exposure/:user/lift',
  handler: async (req) => {
    const actor = getStaff(req)
    const { cases, reason } = await getJsonBody(req)
    await lift(req.payload, { person: String(req.routeParams?.user), cases, reason, actor })
    return Response.json({ lifted: true }, { status: 201 })
  },
}
