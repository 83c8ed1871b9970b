import type { Endpoint } from 'payload'

import { sentenceOf } from '../errors/translateRefusal'
import { localeOf } from '../i18n/localeOf'
import { dryRun } from '../workflow/dryRun'
import { getStaff, getSubject } from './request'

/** GET /api/workflow/:collection/:id — what the signed-in person could do with the record now, and why not. */
export const getTransitions: Endpoint = {
  method: 'get',
  path: '/workflow/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const locale = localeOf(req)
    const { actions, ...record } = await dryRun(req.payload, { ...getSubject(req), actor })
    const explained = actions.map((action) => ({
      ...action,
      refusals: action.refusals.map((reason) => ({ ...reason, message: sentenceOf(locale, reason) })),
    }))
    return Response.json({ ...record, actions: explained })
  },
}
