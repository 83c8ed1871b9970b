import type { Endpoint, PayloadRequest } from 'payload'

import { checkIn, findDoorList, getDoorEvent } from '../events/registrations/checkIn'
import { getJsonBody, getStaff, stringIn } from './request'

const eventOf = (req: PayloadRequest) => String(req.routeParams?.event ?? '')

/** GET /api/event-check-in/:event — the list for a door: `{ event, entries }`; never kept by a browser. */
export const getDoorList: Endpoint = {
  method: 'get',
  path: '/event-check-in/:event',
  handler: async (req) => {
    const event = await getDoorEvent(req.payload, eventOf(req), getStaff(req))
    const entries = await findDoorList(req.payload, event.id)
    return Response.json({ event, entries }, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/**
 * POST /api/event-check-in/:event — `{ scanned? | typed? | registration?, key, wasAdmitted? }`. Answers
 * `{ id, name, organisation, number, repeated }`, or a refusal as `checkIn()` says.
 */
export const checkInAtDoor: Endpoint = {
  method: 'post',
  path: '/event-check-in/:event',
  handler: async (req) => {
    const actor = getStaff(req)
    const body = await getJsonBody(req)
    const shown = {
      scanned: stringIn(body, 'scanned'),
      typed: stringIn(body, 'typed'),
      registration: stringIn(body, 'registration'),
    }
    const key = stringIn(body, 'key') ?? ''
    return Response.json(
      await checkIn(req.payload, {
        event: eventOf(req),
        shown,
        actor,
        key,
        wasAdmitted: body.wasAdmitted === true,
      }),
    )
  },
}
