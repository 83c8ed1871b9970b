import type { Endpoint } from 'payload'

import { compareRevisions as compare } from '../clauses/saveMapping'
import { reasonOf, Refusal } from '../errors/Refusal'
import { getJsonBody, getStaff, stringIn } from './request'

/** POST /api/clause-mapping — `{ from, to }`, two revisions of a policy → `{ id }`: compared, or compared again. */
export const compareRevisions: Endpoint = {
  method: 'post',
  path: '/clause-mapping',
  handler: async (req) => {
    getStaff(req)
    const body = await getJsonBody(req)
    const [from, to] = [stringIn(body, 'from'), stringIn(body, 'to')]
    if (!req.user || !from || !to || from === to) throw new Refusal(400, reasonOf('malformed-request'))
    return Response.json({ id: await compare(req.payload, { from, to, user: req.user }) })
  },
}
