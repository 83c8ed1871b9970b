import type { Endpoint } from 'payload'

import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findHints, HINTED } from '../queries/evasionHints'
import { getStaff } from './request'

/**
 * GET /api/livestream/evasion/:collection/:id — entries of the blacklist that agree with a file in identity, telephone or
 * payee, or with those behind a room or a case: `{ hints: [{ sanction, subject, endsAt, by, of }] }`.
 */
export const getEvasionHints: Endpoint = {
  method: 'get',
  path: '/livestream/evasion/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const collection = HINTED.find((slug) => slug === req.routeParams?.collection)
    if (!collection) throw new Refusal(404, reasonOf('not-found'))
    const hints = await inTransaction(req.payload, (tx) => findHints(tx, { collection, id, actor }))
    if (!hints) throw new Refusal(404, reasonOf('not-found'))
    return Response.json({ hints })
  },
}
