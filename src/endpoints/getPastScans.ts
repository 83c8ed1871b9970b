import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findPastScans } from '../queries/pastScans'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/** GET /api/rule-past-scans/:rule — `{ scans }`: how the rule's looks at broadcasts that are over stand. 404. */
export const getPastScans: Endpoint = {
  method: 'get',
  path: '/rule-past-scans/:rule',
  handler: async (req) => {
    const actor = getStaff(req)
    const rule = String(req.routeParams?.rule)
    const scans = await inTransaction(req.payload, async (tx) => {
      const record = await findVisible(tx, { collection: SLUGS.textRules, id: rule, actor })
      if (!record) throw new Refusal(404, reasonOf('not-found'))
      return findPastScans(tx, { rule, actor })
    })
    return Response.json({ scans }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
