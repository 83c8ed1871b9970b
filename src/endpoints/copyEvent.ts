import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { copyEvent as copy } from '../events/copies/copyEvent'
import { RHYTHMS, startsOf } from '../events/copies/repeat'
import { findBeijingMoment } from '../legal/beijing'
import { getJsonBody, getStaff, stringIn } from './request'

/**
 * POST /api/event-copies/:event `{ startsAt: yyyy-MM-ddTHH:mm, rhythm, times }` — drafts after an event, one or a series:
 * `{ made }`, their ids.
 */
export const copyEvent: Endpoint = {
  method: 'post',
  path: '/event-copies/:event',
  handler: async (req) => {
    getStaff(req)
    const body = await getJsonBody(req)
    const first = findBeijingMoment(stringIn(body, 'startsAt') ?? '')
    const rhythm = RHYTHMS.find((known) => known === body.rhythm)
    const times = Number(body.times ?? 1)
    if (!req.user || !first || !rhythm || !Number.isInteger(times) || times < 1) {
      throw new Refusal(400, reasonOf('malformed-request'))
    }
    const made = await copy(req.payload, {
      id: String(req.routeParams?.event ?? ''),
      starts: startsOf(first, rhythm, times),
      user: req.user,
    })
    return Response.json({ made }, { status: 201 })
  },
}
