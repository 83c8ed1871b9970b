import type { Endpoint } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { findDelegates } from '../queries/findDelegates'
import { getStaff } from './request'

/** GET /api/delegates — to whom one's own rights can be lent: `{ delegates: [{ id, name, agency }] }`. */
export const listDelegates: Endpoint = {
  method: 'get',
  path: '/delegates',
  handler: async (req) =>
    Response.json({ delegates: await findDelegates(req.payload, getStaff(req), localeOf(req)) }),
}
