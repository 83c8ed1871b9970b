import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { CHOOSABLE, findRelationChoices } from '../queries/relationChoices'
import { getStaff, getSubject } from './request'

/** Longest text looked for, in characters. */
const MAX_TERM = 60

/**
 * GET /api/relation-choices/:collection/:id/:type?term= — the points, consultations or revisions an action on the
 * record may name: `{ choices, beginsWith }`.
 */
export const getRelationChoices: Endpoint = {
  method: 'get',
  path: '/relation-choices/:collection/:id/:type',
  handler: async (req) => {
    const actor = getStaff(req)
    const type = CHOOSABLE.find((known) => known === req.routeParams?.type)
    if (!type) throw new Refusal(404, reasonOf('not-found'))
    const term = (req.searchParams.get('term') ?? '').trim().slice(0, MAX_TERM)
    return Response.json(
      await findRelationChoices(req.payload, {
        ...getSubject(req),
        type,
        actor,
        term,
        locale: localeOf(req),
      }),
    )
  },
}
