import type { Endpoint } from 'payload'
import { validate as isUuid } from 'uuid'

import { reasonOf, Refusal } from '../errors/Refusal'
import { keepClaim } from '../livestream/cases/nextCase'
import { getStaff } from './request'

/** POST /api/moderation/:id/keep — holds a claim on while its case is being looked at: `{ until }`; 409 when it is lost. */
export const keepCase: Endpoint = {
  method: 'post',
  path: '/moderation/:id/keep',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const until = isUuid(id) ? await keepClaim(req.payload, { id, actor }) : undefined
    if (!until) throw new Refusal(409, reasonOf('not-taken-by-you'))
    return Response.json({ until })
  },
}
