import type { Endpoint } from 'payload'

import { abilityOf } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { START_FIELDS, startRoomPatrol as start } from '../livestream/patrol/startRoomPatrol'
import { reportErrorText } from '../livestream/reports/errorText'
import { getJsonBody, getStaff, stringIn } from './request'

/**
 * POST /api/moderation/room-patrols — `{ platform, roomText, county, url? }`: begins the patrol of a room on no file. 201
 * `{ address }`, the page it is watched on, or `{ errors: [{ field, message }] }`.
 */
export const startRoomPatrol: Endpoint = {
  method: 'post',
  path: '/moderation/room-patrols',
  handler: async (req) => {
    const actor = getStaff(req)
    if (!abilityOf(actor).can('claim', SLUGS.liveCases)) throw new Refusal(403, reasonOf('not-your-action'))
    const body = await getJsonBody(req)
    const locale = localeOf(req)
    const entered = Object.fromEntries(START_FIELDS.map((field) => [field, stringIn(body, field)]))
    const started = await start(req.payload, { entered, actor })
    if (!started.ok) {
      const errors = started.errors.map((error) => ({
        field: error.field,
        message: reportErrorText(error, locale),
      }))
      return Response.json({ errors }, { status: started.status })
    }
    const address = started.kind === 'room' ? `/patrol-room/${started.id}` : `/patrol/${started.id}`
    return Response.json({ address }, { status: 201 })
  },
}
