import type { Endpoint, PayloadRequest } from 'payload'
import { validate as isUuid } from 'uuid'

import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { keepPatrol as keep } from '../livestream/patrol/keepPatrol'
import type { NewFinding } from '../livestream/patrol/keepPatrol'
import { watchedIn } from '../livestream/patrol/patrol'
import { reportErrorText } from '../livestream/reports/errorText'
import { getJsonBody, getStaff, stringIn } from './request'

const findingIn = ({ finding }: Record<string, unknown>): NewFinding | undefined => {
  if (finding === null || typeof finding !== 'object') return undefined
  const said = finding as Record<string, unknown>
  const key = stringIn(said, 'key') ?? ''
  if (!isUuid(key)) throw new Refusal(400, reasonOf('malformed-request'))
  return {
    key,
    note: stringIn(said, 'note') ?? '',
    topic: stringIn(said, 'topic') ?? '',
    asReport: said.asReport === true,
  }
}

const keepFor = async (req: PayloadRequest, of: { broadcast: string } | { sheet: string }) => {
  const actor = getStaff(req)
  const body = await getJsonBody(req)
  const locale = localeOf(req)
  const kept = await keep(req.payload, {
    of,
    actor,
    locale,
    watched: watchedIn(body.watched),
    finding: findingIn(body),
  })
  if (kept.ok) return Response.json({ watched: kept.watched, findings: kept.findings })
  const errors = kept.errors.map((error) => ({ field: error.field, message: reportErrorText(error, locale) }))
  return Response.json({ errors }, { status: kept.status })
}

const idIn = ({ routeParams }: PayloadRequest): string => {
  const id = String(routeParams?.id)
  if (!isUuid(id)) throw new Refusal(404, reasonOf('not-found'))
  return id
}

/**
 * POST /api/moderation/patrols/:id — of a broadcast: `{ watched, finding?: { key, note, topic, asReport } }`. Answers the sheet,
 * `{ watched, findings }`, or `{ errors: [{ field, message }] }`.
 */
export const keepPatrol: Endpoint = {
  method: 'post',
  path: '/moderation/patrols/:id',
  handler: (req) => keepFor(req, { broadcast: idIn(req) }),
}

/** POST /api/moderation/room-patrols/:id — the same for one's own sheet of a room on no file. */
export const keepRoomPatrol: Endpoint = {
  method: 'post',
  path: '/moderation/room-patrols/:id',
  handler: (req) => keepFor(req, { sheet: idIn(req) }),
}
