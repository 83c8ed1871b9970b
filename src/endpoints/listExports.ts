import type { Endpoint } from 'payload'

import { findOwnExports } from '../exports/ownExports'
import { getStaff } from './request'

/** GET /api/exports — one's own exports that can still be downloaded: `{ exports }`. */
export const listExports: Endpoint = {
  method: 'get',
  path: '/exports',
  handler: async (req) => {
    const exports = await findOwnExports(req.payload, getStaff(req))
    return Response.json({ exports }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
