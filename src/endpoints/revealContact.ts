import type { Endpoint } from 'payload'

import { revealContact as reveal } from '../intake/revealContact'
import { getJsonBody, getStaff } from './request'

/** POST /api/reveal-contact/:id — `{ purpose }` → `{ name, contact }`, logged. */
export const revealContact: Endpoint = {
  method: 'post',
  path: '/reveal-contact/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const { purpose } = await getJsonBody(req)
    const contact = await reveal(req.payload, { comment: String(req.routeParams?.id), actor, purpose })
    return Response.json(contact, { headers: { 'Cache-Control': 'no-store' } })
  },
}
