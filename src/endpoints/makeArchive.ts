import type { Endpoint } from 'payload'

import { requestArchive } from '../archive/requestArchive'
import { getStaff } from './request'

/** POST /api/archive/:consultation — begins the archive of a consultation: `{ run }`. */
export const makeArchive: Endpoint = {
  method: 'post',
  path: '/archive/:id',
  handler: async (req) =>
    Response.json(
      { run: await requestArchive(req.payload, getStaff(req), String(req.routeParams?.id)) },
      { status: 202 },
    ),
}
