import { addMilliseconds } from 'date-fns'
import type { Endpoint } from 'payload'

import { may } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { conflictLine } from '../events/conflicts/conflictWords'
import { findConflicts } from '../events/conflicts/findConflicts'
import { localeOf } from '../i18n/localeOf'
import { findBeijingMoment } from '../legal/beijing'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/**
 * GET /api/event-conflicts/:event?startsAt=yyyy-MM-ddTHH:mm — what would stand against the event at another time, in
 * Beijing: `{ conflicts }`.
 */
export const getEventConflicts: Endpoint = {
  method: 'get',
  path: '/event-conflicts/:event',
  handler: async (req) => {
    const actor = getStaff(req)
    const record = await findVisible(
      { payload: req.payload, req },
      {
        collection: SLUGS.events,
        id: String(req.routeParams?.event ?? ''),
        actor,
      },
    )
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const startsAt = findBeijingMoment(req.searchParams.get('startsAt') ?? '')
    if (!startsAt) throw new Refusal(400, reasonOf('malformed-request'))
    const length = Date.parse(String(record.endsAt)) - Date.parse(String(record.startsAt))
    const conflicts = await findConflicts(
      { query: (statement) => query(req.payload, statement) },
      { event: record.id, startsAt, endsAt: addMilliseconds(startsAt, length) },
    )
    const maySee = (event: { id: string }) => may(actor, 'read', SLUGS.events, event)
    return Response.json({
      conflicts: conflicts.map((conflict) => conflictLine(conflict, localeOf(req), maySee)),
    })
  },
}
