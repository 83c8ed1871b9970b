import type { Endpoint } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { dryRun } from '../workflow/dryRun'
import { explain } from './explain'
import { getStaff, getSubject } from './request'

/** GET /api/workflow/:collection/:id — what the signed-in person could do with the record now, and why not. */
export const getTransitions: Endpoint = {
  method: 'get',
  path: '/workflow/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    return Response.json(explain(localeOf(req), await dryRun(req.payload, { ...getSubject(req), actor })))
  },
}
