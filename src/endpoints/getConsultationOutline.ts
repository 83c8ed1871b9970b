import type { Endpoint } from 'payload'

import { getConsultationOutline as getOutline } from '../queries/consultationOutline'
import { getStaff } from './request'

/** GET /api/consultation-outline/:id — the clauses of its draft: `{ clauses }`. */
export const getConsultationOutline: Endpoint = {
  method: 'get',
  path: '/consultation-outline/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json(await getOutline(req.payload, { id: String(req.routeParams?.id), actor }))
  },
}
