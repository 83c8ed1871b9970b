import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findEvasion, keysOfFile } from '../livestream/sanctions/evasion'
import { findVisible } from '../workflow/perform'
import { getStaff, getSubject } from './request'

const ASKED = [SLUGS.streamers, SLUGS.liveOperators] as const

/**
 * GET /api/livestream/evasion/:collection/:id — entries of the blacklist that agree with a file in identity, telephone or
 * payee: `{ hints: [{ sanction, subject, endsAt, by }] }`.
 */
export const getEvasionHints: Endpoint = {
  method: 'get',
  path: '/livestream/evasion/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const { collection, id } = getSubject(req)
    if (!ASKED.some((slug) => slug === collection)) throw new Refusal(404, reasonOf('not-found'))
    const hints = await inTransaction(req.payload, async (tx) => {
      const record = await findVisible(tx, { collection, id, actor })
      if (!record) throw new Refusal(404, reasonOf('not-found'))
      return findEvasion(tx, keysOfFile(record))
    })
    return Response.json({ hints })
  },
}
