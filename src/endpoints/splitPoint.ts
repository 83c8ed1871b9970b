import type { Endpoint } from 'payload'

import { sentenceOf } from '../errors/translateRefusal'
import { localeOf } from '../i18n/localeOf'
import { splitPoint as split } from '../points/splitPoint'
import { getIds, getJsonBody, getStaff, stringIn } from './request'

/**
 * POST /api/split-point/:point — `{ comments, title }`: a new point of these comments. Answers
 * `{ point, moved, refused: [{ id, errors }] }`, or a refusal as `splitPoint()` says.
 */
export const splitPoint: Endpoint = {
  method: 'post',
  path: '/split-point/:point',
  handler: async (req) => {
    getStaff(req)
    const body = await getJsonBody(req)
    const { refused, ...done } = await split(req.payload, {
      point: String(req.routeParams?.point),
      comments: getIds(body, 'comments'),
      title: stringIn(body, 'title') ?? '',
      user: req.user!,
    })
    const locale = localeOf(req)
    return Response.json({
      ...done,
      refused: refused.map(({ id, reasons }) => ({
        id,
        errors: reasons.map((reason) => sentenceOf(locale, reason)),
      })),
    })
  },
}
