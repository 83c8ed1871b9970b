import type { Endpoint } from 'payload'

import { correctStoredMapping } from '../clauses/saveMapping'
import { reasonOf, Refusal } from '../errors/Refusal'
import { getJsonBody, getStaff } from './request'

const isAnchors = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** POST /api/clause-mapping/:id/row — `{ from: anchor | null, to: anchor[] }`: confirms or corrects where a clause went. */
export const correctMapping: Endpoint = {
  method: 'post',
  path: '/clause-mapping/:id/row',
  handler: async (req) => {
    getStaff(req)
    const { from = null, to } = await getJsonBody(req)
    if (!req.user || (from !== null && typeof from !== 'string') || !isAnchors(to)) {
      throw new Refusal(400, reasonOf('malformed-request'))
    }
    await correctStoredMapping(req.payload, { id: String(req.routeParams?.id), from, to, user: req.user })
    return Response.json({ done: true })
  },
}
