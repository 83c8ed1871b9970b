import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'

import { query } from '../db/transaction'
import { getStaff } from './request'

/** GET /api/colleagues — the active editors and division heads of one's own agency, to whom work can be assigned. */
export const listColleagues: Endpoint = {
  method: 'get',
  path: '/colleagues',
  handler: async (req) => {
    const { agency } = getStaff(req)
    const colleagues = await query(
      req.payload,
      sql`select distinct u.id, u.name from users u join users_roles r on r.parent_id = u.id
        where u.agency_id = ${agency} and u.disabled is not true and r.value in ('editor', 'reviewer')
        order by u.name limit 200`,
    )
    return Response.json({ colleagues })
  },
}
