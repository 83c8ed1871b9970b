import type { Endpoint } from 'payload'
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

/**
 * POST /api/moderation/patrols/:broadcast — `{ watched, finding?: { key, note, topic, asReport } }`. Answers the sheet,
 * `{ watched, findings }`, or `{ errors: [{ field, message }] }`.
 */
export const keepPatrol: Endpoint = {
  method: 'post',
  path: '/moderation/patrols/:broadcast',
  handler: async (req) => {
    const actor = getStaff(req)
    const broadcast = String(req.routeParams?.broadcast)
    if (!isUuid(broadcast)) throw new Refusal(404, reasonOf('not-found'))
    const body = await getJsonBody(req)
    const locale = localeOf(req)
    const kept = await keep(req.payload, {
      broadcast,
      actor,
      locale,
      watched: watchedIn(body.watched),
      finding: findingIn(body),
    })
    if (kept.ok) return Response.json({ watched: kept.watched, findings: kept.findings })
    const errors = kept.errors.map((error) => ({
      field: error.field,
      message: reportErrorText(error, locale),
    }))
    return Response.json({ errors }, { status: kept.status })
  },
}
